package dev.mockmate.testsession.question.rest;

import dev.mockmate.platform.text.Texts;
import dev.mockmate.testsession.question.rest.ImportedQuestion.UnreadableException;
import dev.mockmate.testsession.question.rest.QuestionRequests.Case;
import dev.mockmate.testsession.question.rest.QuestionRequests.Level;
import dev.mockmate.testsession.question.rest.QuestionRequests.Type;
import dev.mockmate.testsession.question.rest.QuestionRequests.Write;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Reads the test cases of one question from a zip archive: {@code inputN.txt} and {@code outputN.txt}, in whatever folders. What
 * the archive says of its sizes is not believed: it is unpacked up to a bound, and nothing is written anywhere.
 */
final class TestCaseArchive {
    private static final int MOST_ENTRIES = 1_000;
    private static final int MOST_BYTES = 16 * 1024 * 1024;
    private static final int LONGEST_NUMBER = 6;
    private static final int BEGINNING = 200;
    private static final String UNNAMED = "Imported question";

    private final Map<Integer, String> inputs = new TreeMap<>();
    private final Map<Integer, String> outputs = new TreeMap<>();
    private String statement = "";
    private int left = MOST_BYTES;

    private TestCaseArchive() {}

    /**
     * The question of an archive; the first test case is its sample.
     *
     * @param title null for the first line of the statement, which archives of test cases alone do not have
     */
    static List<ImportedQuestion> read(byte[] bytes, String title, Level difficulty) {
        TestCaseArchive archive = new TestCaseArchive();
        archive.unpack(bytes);
        return List.of(ImportedQuestion.of(1, archive.question(title, difficulty)));
    }

    /** The media type of an import that came without one, by how it begins. */
    static String typeOf(byte[] bytes) {
        String begin = JsonLines.withoutMark(
                        new String(bytes, 0, Math.min(bytes.length, BEGINNING), StandardCharsets.UTF_8))
                .stripLeading();
        if (begin.startsWith("PK")) {
            return "application/zip";
        }
        return begin.startsWith("<") ? "application/xml" : "application/x-ndjson";
    }

    private void unpack(byte[] bytes) {
        int entries = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.ISO_8859_1)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > MOST_ENTRIES) {
                    throw new UnreadableException("The archive has too many files.");
                }
                if (!entry.isDirectory()) {
                    take(fileName(entry.getName()), zip);
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw new UnreadableException("The body is no zip archive that can be read.");
        }
        if (entries == 0) {
            throw new UnreadableException("The body is no zip archive that can be read.");
        }
    }

    /** Some tools part folders by backslashes. Names beside those looked for need not be readable. */
    private static String fileName(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }

    /** Others, like what desktops hide in archives, are passed over. */
    private void take(String name, ZipInputStream zip) throws IOException {
        int input = number(name, "input");
        int output = number(name, "output");
        byte[] content = unpacked(zip);
        if (input >= 0) {
            inputs.put(input, text(content));
        } else if (output >= 0) {
            outputs.put(output, text(content));
        } else if ("statement.md".equals(name)) {
            statement = text(content);
        }
    }

    /** What is unpacked counts, whether it is of use or not. */
    private byte[] unpacked(ZipInputStream zip) throws IOException {
        byte[] content = zip.readNBytes(left + 1);
        left -= content.length;
        if (left < 0) {
            throw new UnreadableException("The archive unpacks to more than " + MOST_BYTES + " bytes.");
        }
        return content;
    }

    private static String text(byte[] content) {
        if (!Texts.isStorable(content, content.length)) {
            throw new UnreadableException("The archive's files are UTF-8 text without NUL characters.");
        }
        return JsonLines.withoutMark(new String(content, StandardCharsets.UTF_8));
    }

    private static int number(String name, String kind) {
        boolean fits = name.startsWith(kind) && name.endsWith(".txt");
        String digits = fits ? name.substring(kind.length(), name.length() - ".txt".length()) : "";
        boolean number = !digits.isEmpty()
                && digits.length() <= LONGEST_NUMBER
                && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? Integer.parseInt(digits) : -1;
    }

    private Write question(String title, Level difficulty) {
        if (inputs.isEmpty() || !inputs.keySet().equals(outputs.keySet())) {
            throw new UnreadableException("The archive has an outputN.txt for each inputN.txt, and at least one pair.");
        }
        List<Case> samples = new ArrayList<>();
        List<Case> tests = new ArrayList<>();
        inputs.forEach((number, input) -> {
            if (samples.isEmpty()) {
                samples.add(new Case("s" + number, input, outputs.get(number), null, null));
            }
            tests.add(new Case("t" + number, input, outputs.get(number), 1, true));
        });
        boolean namesItself = title != null || Texts.isVisible(statement);
        String name = namesItself ? title : UNNAMED;
        return new Write(
                Type.code,
                name,
                Texts.isVisible(statement) ? statement : name,
                difficulty,
                null,
                null,
                null,
                null,
                samples,
                tests,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
