package dev.mockmate.interview.report.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * A PDF as a reader has it.
 *
 * @param text all its text with single spaces, compatibility forms made plain
 * @param fontsNotEmbedded names of fonts the reader would have to bring along
 * @param missing places where a font had no glyph
 * @param outside letters that lie outside of their page's margins
 * @param empty pages with nothing but what stands at their edges
 * @param sparse pages with few words on them
 * @param eachPage the text of each page without any space
 */
public record Pdf(
        int pages,
        String text,
        Set<String> fonts,
        List<String> fontsNotEmbedded,
        List<String> missing,
        List<String> outside,
        List<Integer> empty,
        List<Integer> sparse,
        List<String> eachPage) {
    private static final float LEAST_MARGIN = 40;
    private static final int LEAST_TEXT = 80;
    private static final int FEW_WORDS = 250;

    /** Reads a file. */
    public static Pdf of(byte[] file) {
        try (PDDocument document = Loader.loadPDF(file)) {
            Letters letters = new Letters();
            String text = plain(letters.getText(document));
            Set<String> fonts = new LinkedHashSet<>();
            List<String> foreign = new ArrayList<>();
            for (PDPage page : document.getPages()) {
                fontsOf(page.getResources(), fonts, foreign);
            }
            List<Integer> empty = new ArrayList<>();
            List<Integer> sparse = new ArrayList<>();
            List<String> eachPage = new ArrayList<>();
            PDFTextStripper one = new PDFTextStripper();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                one.setStartPage(page);
                one.setEndPage(page);
                String words = one.getText(document);
                int length = words.length();
                eachPage.add(plain(words).replace(" ", ""));
                if (length < LEAST_TEXT) {
                    empty.add(page);
                }
                if (length < FEW_WORDS) {
                    sparse.add(page);
                }
            }
            return new Pdf(
                    document.getNumberOfPages(),
                    text,
                    fonts,
                    foreign,
                    letters.missing,
                    letters.outside,
                    empty,
                    sparse,
                    eachPage);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Text in the form in which it is compared: lines and pages do not matter. */
    public static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** The text without any space: where a line was broken inside of a word none is added. */
    public String solid() {
        return text.replace(" ", "");
    }

    /** The same without what stands at the edges of each page, so that a text that goes over pages is whole. */
    public String withoutEdges() {
        return solid().replaceAll("[A-Z][a-z]+\\d{1,2},\\d{4}\\d+/" + pages + "(MockMateInterviewreport)?", "")
                .replace("MockMateInterviewreport", "");
    }

    private static void fontsOf(PDResources resources, Set<String> fonts, List<String> foreign) throws IOException {
        for (COSName name : resources.getFontNames()) {
            PDFont font = resources.getFont(name);
            fonts.add(font.getName().replaceAll("^[A-Z]{6}\\+", ""));
            if (!font.isEmbedded()) {
                foreign.add(font.getName());
            }
        }
        for (COSName name : resources.getXObjectNames()) {
            if (resources.getXObject(name) instanceof PDFormXObject form && form.getResources() != null) {
                fontsOf(form.getResources(), fonts, foreign);
            }
        }
    }

    private static final class Letters extends PDFTextStripper {
        private final List<String> missing = new ArrayList<>();
        private final List<String> outside = new ArrayList<>();

        @Override
        protected void processTextPosition(TextPosition letter) {
            try {
                for (int code : letter.getCharacterCodes()) {
                    if (letter.getFont() instanceof PDType0Font font && font.codeToGID(code) == 0) {
                        missing.add(letter.getUnicode() + " on page " + getCurrentPageNo());
                    }
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
            if (letter.getX() < LEAST_MARGIN
                    || letter.getX() + letter.getWidth() > letter.getPageWidth() - LEAST_MARGIN) {
                outside.add(letter.getUnicode() + " at " + letter.getX() + " on page " + getCurrentPageNo());
            }
            super.processTextPosition(letter);
        }
    }
}
