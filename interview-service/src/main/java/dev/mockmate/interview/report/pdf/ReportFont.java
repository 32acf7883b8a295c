package dev.mockmate.interview.report.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The fonts of the report, which lie in {@code report/fonts} and are embedded: no font of the machine is ever used. The
 * first one that knows a character draws it. A font is only opened when a character needs it, since the one for
 * Chinese, Japanese and Korean is large.
 */
enum ReportFont {
    INTER("Inter", "Inter-Regular", 400, "Inter-SemiBold", 600, "Inter-Bold", 700),
    LATIN("Noto Sans", "NotoSans-Regular", 400),
    ARABIC("Noto Sans Arabic", "NotoSansArabic-Regular", 400, "NotoSansArabic-Bold", 700),
    HEBREW("Noto Sans Hebrew", "NotoSansHebrew-Regular", 400, "NotoSansHebrew-Bold", 700),
    THAI("Noto Sans Thai", "NotoSansThai-Regular", 400),
    ARMENIAN("Noto Sans Armenian", "NotoSansArmenian-Regular", 400),
    GEORGIAN("Noto Sans Georgian", "NotoSansGeorgian-Regular", 400),
    ETHIOPIC("Noto Sans Ethiopic", "NotoSansEthiopic-Regular", 400),
    CHEROKEE("Noto Sans Cherokee", "NotoSansCherokee-Regular", 400),
    EMOJI("Noto Emoji", "NotoEmoji-Regular", 400),
    MATH("Noto Sans Math", "NotoSansMath-Regular", 400),
    SYMBOLS("Noto Sans Symbols 2", "NotoSansSymbols2-Regular", 400),
    CHINESE_JAPANESE_KOREAN("Droid Sans Fallback", "DroidSansFallback", 400);

    private record Face(String file, int weight) {}

    private final String family;
    private final List<Face> faces;
    private volatile BitSet characters;

    ReportFont(String family, String file, int weight) {
        this.family = family;
        this.faces = List.of(new Face(file, weight));
    }

    ReportFont(String family, String regular, int regularWeight, String bold, int boldWeight) {
        this.family = family;
        this.faces = List.of(new Face(regular, regularWeight), new Face(bold, boldWeight));
    }

    ReportFont(
            String family,
            String regular,
            int regularWeight,
            String middle,
            int middleWeight,
            String bold,
            int boldWeight) {
        this.family = family;
        this.faces =
                List.of(new Face(regular, regularWeight), new Face(middle, middleWeight), new Face(bold, boldWeight));
    }

    /** The font that draws a character, or empty when none can. */
    static Optional<ReportFont> of(int codePoint) {
        for (ReportFont font : values()) {
            if (font.has(codePoint)) {
                return Optional.of(font);
            }
        }
        return Optional.empty();
    }

    /** The value of a CSS {@code font-family} that tries these fonts in order. */
    static String css(Set<ReportFont> fonts) {
        Set<String> families = new LinkedHashSet<>();
        fonts.forEach(font -> families.add("'" + font.family + "'"));
        return String.join(", ", families);
    }

    /** Makes the font known to a rendering; only the characters that occur are embedded. */
    void addTo(PdfRendererBuilder renderer) {
        for (Face face : faces) {
            renderer.useFont(() -> open(face), family, face.weight(), FontStyle.NORMAL, true);
        }
    }

    boolean has(int codePoint) {
        BitSet known = characters;
        if (known == null) {
            known = read();
            characters = known;
        }
        return known.get(codePoint);
    }

    private BitSet read() {
        BitSet found = new BitSet();
        try (InputStream bytes = open(faces.get(0));
                TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(bytes))) {
            CmapLookup glyphs = font.getUnicodeCmapLookup();
            for (int codePoint = ' '; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
                if (glyphs.getGlyphId(codePoint) != 0) {
                    found.set(codePoint);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the font " + family + " cannot be read", unreadable);
        }
        return found;
    }

    private static InputStream open(Face face) {
        String path = "/report/fonts/" + face.file() + ".ttf";
        InputStream bytes = ReportFont.class.getResourceAsStream(path);
        if (bytes == null) {
            throw new IllegalStateException(path + " is missing from the build");
        }
        return new BufferedInputStream(bytes);
    }
}
