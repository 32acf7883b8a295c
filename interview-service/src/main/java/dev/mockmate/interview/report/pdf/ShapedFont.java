package dev.mockmate.interview.report.pdf;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.io.IOException;
import java.io.InputStream;
import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Scripts whose letters join, move or stack, which the renderer of the report cannot do. The JDK's text engine shapes them with
 * these fonts of {@code report/fonts}; what it gives is drawn as outlines ({@link ShapedWords}). Where the JDK has no text
 * engine (a machine without fontconfig) none of them is available, and their text is told as not covered.
 */
enum ShapedFont {
    DEVANAGARI(UnicodeScript.DEVANAGARI, "NotoSansDevanagari-Regular"),
    BENGALI(UnicodeScript.BENGALI, "NotoSansBengali-Regular"),
    GURMUKHI(UnicodeScript.GURMUKHI, "NotoSansGurmukhi-Regular"),
    GUJARATI(UnicodeScript.GUJARATI, "NotoSansGujarati-Regular"),
    ORIYA(UnicodeScript.ORIYA, "NotoSansOriya-Regular"),
    TAMIL(UnicodeScript.TAMIL, "NotoSansTamil-Regular"),
    TELUGU(UnicodeScript.TELUGU, "NotoSansTelugu-Regular"),
    KANNADA(UnicodeScript.KANNADA, "NotoSansKannada-Regular"),
    MALAYALAM(UnicodeScript.MALAYALAM, "NotoSansMalayalam-Regular"),
    SINHALA(UnicodeScript.SINHALA, "NotoSansSinhala-Regular"),
    LAO(UnicodeScript.LAO, "NotoSansLao-Regular"),
    KHMER(UnicodeScript.KHMER, "NotoSansKhmer-Regular"),
    MYANMAR(UnicodeScript.MYANMAR, "NotoSansMyanmar-Regular"),
    TIBETAN(UnicodeScript.TIBETAN, "NotoSerifTibetan-Regular");

    private static final Logger LOG = Logger.getLogger(ShapedFont.class);

    /** The size at which words are shaped; they are scaled when drawn. */
    static final float SIZE = 100;

    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);
    private static final int FIRST_SHAPED = 0x0900;
    private static final int DANDA = 0x0964;
    private static final int DOUBLE_DANDA = 0x0965;
    private static final Map<UnicodeScript, ShapedFont> BY_SCRIPT = new EnumMap<>(UnicodeScript.class);

    static {
        for (ShapedFont font : values()) {
            BY_SCRIPT.put(font.script, font);
        }
    }

    private final UnicodeScript script;
    private final String file;
    private volatile Optional<Font> opened;

    ShapedFont(UnicodeScript script, String file) {
        this.script = script;
        this.file = file;
    }

    /** The font that shapes a character's script and has the character. */
    static Optional<ShapedFont> of(int codePoint) {
        if (codePoint < FIRST_SHAPED) {
            return Optional.empty();
        }
        ShapedFont font = codePoint == DANDA || codePoint == DOUBLE_DANDA
                ? DEVANAGARI
                : BY_SCRIPT.get(UnicodeScript.of(codePoint));
        return Optional.ofNullable(font).filter(one -> one.has(codePoint));
    }

    /** The glyphs of a word at {@link #SIZE}. */
    GlyphVector shape(String word) {
        char[] letters = word.toCharArray();
        return open().orElseThrow().layoutGlyphVector(EXACT, letters, 0, letters.length, Font.LAYOUT_LEFT_TO_RIGHT);
    }

    private boolean has(int codePoint) {
        return open().filter(font -> font.canDisplay(codePoint)).isPresent();
    }

    private Optional<Font> open() {
        Optional<Font> font = opened;
        if (font == null) {
            font = read();
            opened = font;
        }
        return font;
    }

    /** {@code LinkageError} is what a JDK without its font libraries throws. */
    private Optional<Font> read() {
        String path = "/report/fonts/" + file + ".ttf";
        try (InputStream bytes = ShapedFont.class.getResourceAsStream(path)) {
            if (bytes == null) {
                throw new IllegalStateException(path + " is missing from the build");
            }
            return Optional.of(Font.createFont(Font.TRUETYPE_FONT, bytes).deriveFont(SIZE));
        } catch (IOException | FontFormatException | LinkageError unusable) {
            LOG.warnf("reports leave a script out, the JDK cannot shape it script=%s cause=%s", script, unusable);
            return Optional.empty();
        }
    }
}
