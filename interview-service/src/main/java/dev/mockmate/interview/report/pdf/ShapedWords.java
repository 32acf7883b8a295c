package dev.mockmate.interview.report.pdf;

import com.openhtmltopdf.css.parser.FSColor;
import com.openhtmltopdf.css.parser.FSRGBColor;
import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;

/**
 * Draws words of scripts that must be shaped: in the page's XHTML each becomes an {@code object} as wide as the shaped word,
 * around which lines break as around any word, and which is painted as the word's outlines.
 */
final class ShapedWords implements FSObjectDrawer {
    static final String TYPE = "text/x-shaped";

    private static final double HEIGHT = 1.5;
    private static final double BELOW_BASELINE = 0.45;
    /** Scripts without spaces need places to break. */
    private static final int MOST_LETTERS = 14;

    private static final FSColor DARK = new FSRGBColor(0x22, 0x30, 0x4a);
    private static final FSColor LIGHT = new FSRGBColor(0xff, 0xff, 0xff);
    private static final String DARK_FROM = "<div class=\"front\">";

    /** Puts objects in place of words of shaped scripts; texts between tags are looked at alone. */
    static String mark(String xhtml) {
        int body = xhtml.indexOf("<body>");
        int dark = xhtml.indexOf(DARK_FROM);
        StringBuilder marked = new StringBuilder(xhtml.length() + 1_024).append(xhtml, 0, body);
        int at = body;
        while (at < xhtml.length()) {
            int codePoint = xhtml.codePointAt(at);
            if (codePoint == '<') {
                int end = xhtml.indexOf('>', at) + 1;
                marked.append(xhtml, at, end);
                at = end;
                continue;
            }
            Optional<ShapedFont> font = ShapedFont.of(codePoint);
            int end = at + Character.charCount(codePoint);
            if (font.isEmpty()) {
                marked.append(xhtml, at, end);
            } else {
                end = endOfWord(xhtml, at, font.get());
                marked.append(object(xhtml.substring(at, end), font.get(), at > dark));
            }
            at = end;
        }
        return marked.toString();
    }

    private static int endOfWord(String text, int start, ShapedFont font) {
        int end = start;
        int letters = 0;
        boolean joins = false;
        while (end < text.length()) {
            int next = text.codePointAt(end);
            boolean belongs =
                    isJoiner(next) || ShapedFont.of(next).filter(font::equals).isPresent();
            if (!belongs || letters >= MOST_LETTERS && isBase(next) && !joins) {
                return end;
            }
            letters += isBase(next) ? 1 : 0;
            joins = isJoiner(next) || joinsNext(next);
            end += Character.charCount(next);
        }
        return end;
    }

    static boolean isJoiner(int codePoint) {
        return codePoint == 0x200C || codePoint == 0x200D;
    }

    private static boolean isBase(int codePoint) {
        return Character.isLetterOrDigit(codePoint);
    }

    /** Marks after which a letter belongs to the cluster before: viramas. */
    private static boolean joinsNext(int codePoint) {
        return switch (codePoint) {
            case 0x094D, 0x09CD, 0x0A4D, 0x0ACD, 0x0B4D, 0x0BCD, 0x0C4D, 0x0CCD, 0x0D4D, 0x0DCA, 0x1039, 0x17D2 -> true;
            default -> false;
        };
    }

    private static String object(String word, ShapedFont font, boolean dark) {
        double width = font.shape(word).getLogicalBounds().getWidth() / ShapedFont.SIZE;
        return String.format(
                Locale.ROOT,
                "<object type=\"%s\" alt=\"%s\" data-tone=\"%s\" style=\"width: %.3fem; height: %.2fem;"
                        + " vertical-align: -%.2fem\"></object>",
                TYPE,
                word,
                dark ? "dark" : "light",
                width,
                HEIGHT,
                BELOW_BASELINE);
    }

    @Override
    public Map<Shape, String> drawObject(
            Element object,
            double x,
            double y,
            double width,
            double height,
            OutputDevice page,
            RenderingContext context,
            int dotsPerPixel) {
        String word = object.getAttribute("alt");
        double em = height / HEIGHT;
        AffineTransform place = AffineTransform.getTranslateInstance(x, y + (HEIGHT - BELOW_BASELINE) * em);
        place.scale(em / ShapedFont.SIZE, em / ShapedFont.SIZE);
        ShapedFont.of(word.codePointAt(0)).ifPresent(font -> {
            page.setColor("light".equals(object.getAttribute("data-tone")) ? LIGHT : DARK);
            page.fill(place.createTransformedShape(font.shape(word).getOutline()));
        });
        return Map.of();
    }
}
