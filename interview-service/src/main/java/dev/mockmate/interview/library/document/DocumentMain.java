package dev.mockmate.interview.library.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Reads one document in a process of its own, so that a hostile one can take no memory or time from others: the document comes on
 * standard input, its text goes to standard output behind one line {@code <pages or -> <truncated>}. Uses nothing but the JDK and
 * PDFBox. Exit codes: 0 read, 10 encrypted, 11 no text, 12 malformed; any other end means malformed too.
 */
public final class DocumentMain {
    static final int ENCRYPTED = 10;
    static final int NO_TEXT = 11;
    static final int MALFORMED = 12;

    private DocumentMain() {}

    /** Takes the longest text that is told, in characters, and the most pages that are read. */
    public static void main(String[] limits) {
        int end = MALFORMED;
        try {
            end = read(System.in.readAllBytes(), Integer.parseInt(limits[0]), Integer.parseInt(limits[1]));
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError unreadable) {
            end = MALFORMED;
        }
        Runtime.getRuntime().halt(end);
    }

    private static int read(byte[] document, int longestText, int mostPages) throws IOException {
        ExtractedText extracted;
        try {
            extracted = WordDocument.looksLikeOne(document)
                    ? WordDocument.read(document, longestText)
                    : PdfDocument.read(document, longestText, mostPages);
        } catch (EncryptedException encrypted) {
            return ENCRYPTED;
        }
        if (extracted.text().isBlank()) {
            return NO_TEXT;
        }
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        PrintStream lines = new PrintStream(told, false, StandardCharsets.UTF_8);
        lines.print((extracted.pages() < 0 ? "-" : String.valueOf(extracted.pages())) + " " + extracted.truncated());
        lines.print('\n');
        lines.print(extracted.text());
        lines.flush();
        System.out.write(told.toByteArray(), 0, told.size());
        System.out.flush();
        return 0;
    }
}
