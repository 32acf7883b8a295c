package dev.mockmate.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** docs/settings.md lists each setting with its default, and nothing else; docs/operations.md names only variables that exist. */
class SettingsTest {
    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(mockmate\\.[^`]+)` \\| (`[^`]*`|–) \\|");
    private static final Pattern VARIABLE = Pattern.compile("`([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)`");
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]+)");

    @Test
    void shouldListEachSettingWithItsDefault() throws IOException {
        TreeMap<String, String> listed = new TreeMap<>();
        ROW.matcher(Files.readString(ROOT.resolve("docs/settings.md")))
                .results()
                .forEach(row -> listed.put(row.group(1), row.group(2)));
        List<DeclaredSettings.Setting> declared = DeclaredSettings.of(ROOT);
        assertTrue(declared.size() > 150, "settings found: " + declared.size());

        List<String> missing = declared.stream()
                .filter(setting -> !setting.shownDefault().equals(listed.get(setting.key())))
                .map(DeclaredSettings.Setting::row)
                .toList();
        Set<String> gone = new TreeSet<>(listed.keySet());
        declared.forEach(setting -> gone.remove(setting.key()));

        assertEquals("", String.join("\n", missing), "rows that docs/settings.md needs as they are here");
        assertEquals(Set.of(), gone, "rows of docs/settings.md that no service has");
    }

    @Test
    void shouldNameVariablesThatExist() throws IOException {
        Set<String> known = new TreeSet<>(variables());
        DeclaredSettings.of(ROOT).forEach(setting -> known.add(variable(setting.key())));

        List<String> unknown = VARIABLE.matcher(Files.readString(ROOT.resolve("docs/operations.md")))
                .results()
                .map(found -> found.group(1))
                .filter(name -> !known.contains(name))
                .distinct()
                .toList();

        assertEquals(List.of(), unknown, "docs/operations.md names variables that set nothing");
    }

    @Test
    void shouldExplainEachVariableThatASettingsFileReads() throws IOException {
        String told = Files.readString(ROOT.resolve("docs/operations.md"))
                + Files.readString(ROOT.resolve("docs/settings.md"));

        List<String> untold =
                variables().stream().filter(name -> !told.contains(name)).toList();

        assertEquals(List.of(), untold, "docs/operations.md says what these are for");
    }

    private static String variable(String key) {
        return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    private static Set<String> variables() {
        return DeclaredSettings.files(ROOT, ".properties")
                .flatMap(file -> EXPRESSION.matcher(read(file)).results())
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
