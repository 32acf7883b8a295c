package dev.mockmate.interview.library.document;

import java.io.IOException;
import java.io.Writer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;

/** A PDF. */
final class PdfDocument {

    private PdfDocument() {}

    static ExtractedText read(byte[] bytes, int longestText, int mostPages) throws IOException {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            if (!document.getCurrentAccessPermission().canExtractContent()) {
                throw new EncryptedException();
            }
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(false);
            stripper.setEndPage(mostPages);
            stripper.setLineSeparator("\n");
            Bounded text = new Bounded(2 * longestText);
            try {
                stripper.writeText(document, text);
            } catch (FullException enough) {
                return ExtractedText.of(text.text, document.getNumberOfPages(), longestText, true);
            }
            return ExtractedText.of(
                    text.text, document.getNumberOfPages(), longestText, document.getNumberOfPages() > mostPages);
        } catch (InvalidPasswordException locked) {
            throw new EncryptedException();
        }
    }

    /** There is more text than is wanted. */
    private static final class FullException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private static final class Bounded extends Writer {
        private final StringBuilder text = new StringBuilder();
        private final int most;

        Bounded(int most) {
            this.most = most;
        }

        @Override
        public void write(char[] letters, int from, int length) throws IOException {
            text.append(letters, from, length);
            if (text.length() > most) {
                throw new FullException();
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
