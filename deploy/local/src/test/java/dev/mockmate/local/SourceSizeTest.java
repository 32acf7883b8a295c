package dev.mockmate.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Files are read by people: long ones say in their first line why they are not two. */
class SourceSizeTest {
    private static final int MOST_LINES = 300;
    private static final int MOST_TEST_LINES = 400;
    private static final String REASON = "// Longer than " + MOST_LINES + " lines: ";

    private record Source(Path file, List<String> lines) {
        boolean saysWhy() {
            return lines.get(0).startsWith(REASON) && lines.get(0).length() > REASON.length();
        }

        @Override
        public String toString() {
            return Modules.ROOT.relativize(file) + " (" + lines.size() + " lines)";
        }
    }

    @Test
    void shouldSayWhyAFileIsLong() throws IOException {
        List<String> wrong = sources("main")
                .filter(source -> source.lines().size() > MOST_LINES && !source.saysWhy())
                .map(Source::toString)
                .toList();

        assertEquals(
                List.of(),
                wrong,
                "Split them by what they answer for, or begin them with \"" + REASON + "\" and the reason");
    }

    @Test
    void shouldGiveNoReasonWhereNoneIsNeeded() throws IOException {
        List<String> wrong = sources("main")
                .filter(source -> source.lines().size() <= MOST_LINES && source.saysWhy())
                .map(Source::toString)
                .toList();

        assertEquals(List.of(), wrong, "They are short enough: their first line goes");
    }

    @Test
    void shouldTestOneSubjectAClass() throws IOException {
        List<String> wrong = sources("test")
                .filter(source -> source.lines().size() > MOST_TEST_LINES)
                .map(Source::toString)
                .toList();

        assertEquals(List.of(), wrong, "Split them by subject; what the parts share is a class they extend");
    }

    private static Stream<Source> sources(String part) throws IOException {
        List<Source> sources = Modules.folders().stream()
                .map(module -> module.resolve("src/" + part + "/java"))
                .filter(Files::isDirectory)
                .flatMap(Modules::sources)
                .map(SourceSizeTest::read)
                .toList();
        assertTrue(sources.size() > 100, "sources found: " + sources.size());
        return sources.stream();
    }

    private static Source read(Path file) {
        try {
            return new Source(file, Files.readAllLines(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
