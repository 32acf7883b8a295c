package dev.mockmate.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The list of rules tells of each which class decides it and which test proves it, and both are there. */
class RulesTest {
    private static final Pattern ROW =
            Pattern.compile("\\| \\*\\*([a-z0-9-]+)\\*\\* \\|[^|]+\\| `(\\w+)` \\| `(\\w+)` \\|");
    private static final Pattern NOTED = Pattern.compile("\\b[Rr]ules? <b>([a-z0-9-]+)</b>");

    private record Rule(String slug, String decider, String test) {}

    @Test
    void shouldNameAClassThatNamesTheRuleAndATest() throws IOException {
        Map<String, List<Path>> main = sources("main");
        Map<String, List<Path>> tests = sources("test");
        List<String> wrong = new ArrayList<>();

        for (Rule rule : rules()) {
            boolean decided = main.getOrDefault(rule.decider() + ".java", List.of()).stream()
                    .anyMatch(file -> Modules.text(file).contains("<b>" + rule.slug() + "</b>"));
            if (!decided) {
                wrong.add(rule.decider() + " does not name " + rule.slug());
            }
            if (!tests.containsKey(rule.test() + ".java")) {
                wrong.add("no test " + rule.test() + " of " + rule.slug());
            }
        }

        assertEquals(List.of(), wrong, "docs/rules.md says who decides and proves each rule");
    }

    @Test
    void shouldListEachRuleThatAClassNames() throws IOException {
        List<String> listed = rules().stream().map(Rule::slug).toList();

        List<String> named = sources("main").values().stream()
                .flatMap(List::stream)
                .flatMap(file -> NOTED.matcher(Modules.text(file)).results().map(noted -> noted.group(1)))
                .distinct()
                .filter(slug -> !listed.contains(slug))
                .toList();

        assertEquals(List.of(), named, "docs/rules.md lists the rules that classes name");
    }

    private static List<Rule> rules() throws IOException {
        List<Rule> rules = ROW.matcher(Files.readString(Modules.ROOT.resolve("docs/rules.md")))
                .results()
                .map(row -> new Rule(row.group(1), row.group(2), row.group(3)))
                .toList();
        assertTrue(rules.size() > 25, "rules found: " + rules.size());
        return rules;
    }

    private static Map<String, List<Path>> sources(String part) throws IOException {
        return Modules.folders().stream()
                .map(module -> module.resolve("src/" + part + "/java"))
                .filter(Files::isDirectory)
                .flatMap(Modules::sources)
                .collect(Collectors.groupingBy(file -> file.getFileName().toString()));
    }
}
