package dev.mockmate.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The record of decisions about libraries names each that a pom of this build names. */
class LibrariesTest {
    private static final Pattern NAMED =
            Pattern.compile("<groupId>([^<]+)</groupId>\\s*<artifactId>([^<]+)</artifactId>");
    private static final List<String> OWN_AND_PLATFORM =
            List.of("dev.mockmate", "io.quarkus", "io.quarkus.platform", "org.apache.maven.plugins", "*");

    @Test
    void shouldNameEachLibraryThatIsUsed() throws IOException {
        String record = Files.readString(Modules.ROOT.resolve("docs/adr/0007-libraries.md"));

        List<String> libraries = libraries();

        assertFalse(libraries.isEmpty());
        assertEquals(
                List.of(),
                libraries.stream().filter(library -> !record.contains(library)).toList(),
                "docs/adr/0007-libraries.md says why these are there");
    }

    private static List<String> libraries() throws IOException {
        return Modules.folders().stream()
                .flatMap(
                        module -> NAMED.matcher(read(module.resolve("pom.xml"))).results())
                .filter(named -> !OWN_AND_PLATFORM.contains(named.group(1)))
                .map(LibrariesTest::artifact)
                .distinct()
                .toList();
    }

    /** Exclusions keep a library out; that is said where it is done. */
    private static String read(Path pom) {
        try {
            return Files.readString(pom).replaceAll("(?s)<exclusions>.*?</exclusions>", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String artifact(MatchResult named) {
        return named.group(2);
    }
}
