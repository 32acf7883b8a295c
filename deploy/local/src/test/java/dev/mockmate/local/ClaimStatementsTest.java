package dev.mockmate.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Work is claimed by a statement that chooses it apart. A choice within {@code in (select … limit … for update skip locked)} may be
 * made once for each row, as the database plans it; then more is claimed than anybody works on.
 */
class ClaimStatementsTest {
    private static final Pattern JOINT = Pattern.compile("\"\\s*\\+\\s*\"");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern CHOSEN_WITHIN =
            Pattern.compile("update \\w+(?: \\w+)? set [^\"]*?\\bin ?\\( ?select [^\"]*?"
                    + "\\blimit [\\w:$]+ for (?:no key )?update(?: of \\w+)? skip locked ?\\)[^\"]*?\\breturning ");

    @Test
    void shouldChooseApartWhatIsClaimed() throws IOException {
        List<Path> skipping = Modules.folders().stream()
                .map(module -> module.resolve("src/main/java"))
                .filter(Files::isDirectory)
                .flatMap(Modules::sources)
                .filter(file -> Modules.text(file).contains("skip locked"))
                .toList();
        assertTrue(skipping.size() > 20, "statements found: " + skipping);

        List<Path> wrong = skipping.stream()
                .filter(file -> choosesWithin(Modules.text(file)))
                .toList();

        assertEquals(
                List.of(),
                wrong,
                "Write \"with one as materialized (select … limit 1 for update skip locked) update … from one where …\"");
    }

    @Test
    void shouldTellTheTwoFormsApart() {
        assertTrue(choosesWithin("""
                "update job set due_at = $2 where id in (select id from job where due_at <= $1"
                    + " order by due_at limit 1 for update skip locked)"
                    + " returning id"
                """));
        assertFalse(choosesWithin("""
                "with one as materialized (select id from job where due_at <= $1"
                    + " order by due_at limit 1 for update skip locked)"
                    + " update job j set due_at = $2 from one where j.id = one.id returning j.id"
                """));
    }

    private static boolean choosesWithin(String source) {
        String text = SPACE.matcher(JOINT.matcher(source).replaceAll("")).replaceAll(" ");
        return CHOSEN_WITHIN.matcher(text).find();
    }
}
