package dev.mockmate.interview.report.pdf;

import com.google.re2j.Pattern;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Makes any text printable, and remembers which fonts it takes. What a page cannot hold is left out: control
 * characters, halves of surrogate pairs, marks that turn the direction of text, joiners, variation marks and skin tones. For
 * characters that no font knows the name of their script is printed.
 */
final class PrintedText {
    private static final Pattern SPACE = Pattern.compile("\\s+");

    /** Characters of one report. Some hundred pages are read by nobody, and drawing them would take the memory of others. */
    static final int MOST_CHARACTERS = 200_000;

    /** An outline takes as much as so many letters of a font. */
    private static final int SHAPED_LETTER = 36;

    /** Lines of one text that stay lines; what comes behind them is printed as running text. */
    static final int MOST_LINES = 60;

    /** Lines of one report that stay lines: each is a block of its own to the renderer, with the memory of one. */
    private static final int MOST_LINES_OF_A_REPORT = 1_500;

    private static final int LONGEST_RUNNING_TEXT = 2_000;

    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;

    private static final String CUT = "… (shortened here; the report as JSON has it all)";

    private final Set<ReportFont> fonts = EnumSet.of(ReportFont.INTER);

    private final Set<String> notCovered = new TreeSet<>();
    private int left = MOST_CHARACTERS;
    private int linesLeft = MOST_LINES_OF_A_REPORT;

    /** One line of text with the direction its first letter gives it. */
    record Line(String text, boolean rightToLeft) {

        /** For the attribute {@code dir}. */
        public String dir() {
            return rightToLeft ? "rtl" : "ltr";
        }

        public boolean isEmpty() {
            return text.isEmpty();
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /** The fonts that the texts so far take. */
    Set<ReportFont> fonts() {
        return EnumSet.copyOf(fonts);
    }

    /** The direction of a text for the attribute {@code dir}. */
    String direction(String any) {
        return isRightToLeft(any) ? "rtl" : "ltr";
    }

    /** Text without line breaks. */
    Line line(String any) {
        String text = printable(SPACE.matcher(spent(any)).replaceAll(" ")).strip();
        return new Line(text, isRightToLeft(text));
    }

    /** The same, cut off at a word when it is longer than {@code most} characters. */
    Line line(String any, int most) {
        Line whole = line(any);
        if (whole.text().length() <= most) {
            return whole;
        }
        int space = whole.text().lastIndexOf(' ', most);
        int end = space > most / 2 ? space : most;
        String text =
                whole.text().substring(0, Character.isLowSurrogate(whole.text().charAt(end)) ? end - 1 : end);
        return new Line(text + "…", whole.rightToLeft());
    }

    /** Names of the scripts that no font here can draw, in the order of the alphabet. */
    Set<String> notCovered() {
        return notCovered;
    }

    /** The paragraphs of a text; empty lines are left out, and many lines become running text: nothing but breaks is lost. */
    List<Line> paragraphs(String any) {
        List<Line> lines = new ArrayList<>();
        for (String paragraph : split(any)) {
            if (left <= 0) {
                break;
            }
            Line line = line(paragraph);
            if (!line.isEmpty()) {
                lines.add(line);
            }
        }
        return lines.isEmpty() && !any.isBlank() ? List.of(new Line(CUT, false)) : lines;
    }

    private List<String> split(String any) {
        List<String> paragraphs = new ArrayList<>();
        StringBuilder running = new StringBuilder();
        int keep = Math.min(MOST_LINES, linesLeft);
        for (String line : (Iterable<String>) any.lines().filter(one -> !one.isBlank())::iterator) {
            if (paragraphs.size() < keep) {
                paragraphs.add(line);
                continue;
            }
            if (running.length() + line.length() > LONGEST_RUNNING_TEXT && running.length() > 0) {
                paragraphs.add(running.toString());
                running.setLength(0);
            }
            running.append(running.length() == 0 ? "" : " ").append(line.strip());
        }
        if (running.length() > 0) {
            paragraphs.add(running.toString());
        }
        linesLeft -= Math.min(keep, paragraphs.size());
        return paragraphs;
    }

    /** The text, or as much of it as the report still holds. */
    private String spent(String any) {
        int taken = 0;
        while (taken < any.length() && left > 0) {
            int one = any.codePointAt(taken);
            left -= ShapedFont.of(one).isPresent() ? SHAPED_LETTER : 1;
            taken += Character.charCount(one);
        }
        return taken == any.length() ? any : any.substring(0, taken) + CUT;
    }

    private String printable(String any) {
        StringBuilder printed = new StringBuilder(any.length());
        String composed = Normalizer.normalize(any, Normalizer.Form.NFC);
        int before = 0;
        for (int at = 0; at < composed.length(); at += Character.charCount(composed.codePointAt(at))) {
            int one = composed.codePointAt(at);
            if (isVisible(one)
                    || ShapedWords.isJoiner(one) && ShapedFont.of(before).isPresent()) {
                print(one, printed);
            }
            before = one;
        }
        return printed.toString();
    }

    /** The character itself, what it is short for, or the name of its script, once for characters that follow each other. */
    private void print(int codePoint, StringBuilder printed) {
        if (isDrawn(codePoint)) {
            draw(codePoint, printed);
            return;
        }
        String plain = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKC);
        if (plain.codePoints().allMatch(PrintedText::isDrawn)) {
            plain.codePoints().forEach(one -> draw(one, printed));
            return;
        }
        String script = nameOfScript(codePoint);
        notCovered.add(script);
        String instead = "[" + script + "]";
        if (printed.length() < instead.length()
                || !instead.equals(printed.substring(printed.length() - instead.length()))) {
            printed.append(instead);
        }
    }

    private void draw(int codePoint, StringBuilder printed) {
        if (ShapedFont.of(codePoint).isEmpty()) {
            ReportFont.of(codePoint).ifPresent(fonts::add);
        }
        printed.appendCodePoint(codePoint);
    }

    private static boolean isDrawn(int codePoint) {
        return ShapedWords.isJoiner(codePoint)
                || ReportFont.of(codePoint).isPresent()
                || ShapedFont.of(codePoint).isPresent();
    }

    private static String nameOfScript(int codePoint) {
        UnicodeScript script = UnicodeScript.of(codePoint);
        if (script == UnicodeScript.COMMON || script == UnicodeScript.INHERITED) {
            return "symbol";
        }
        String name = script.name().replace('_', ' ').toLowerCase(Locale.ROOT);
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private static boolean isVisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE -> false;
            case Character.FORMAT ->
                codePoint == ZERO_WIDTH_NON_JOINER && ReportFont.of(codePoint).isPresent();
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            case Character.MODIFIER_SYMBOL -> !isSkinTone(codePoint);
            default -> !isVariationMark(codePoint);
        };
    }

    private static boolean isVariationMark(int codePoint) {
        return codePoint >= 0xFE00 && codePoint <= 0xFE0F || codePoint >= 0xE0100 && codePoint <= 0xE01EF;
    }

    /** The emoji are drawn in one colour. */
    private static boolean isSkinTone(int codePoint) {
        return codePoint >= 0x1F3FB && codePoint <= 0x1F3FF;
    }

    private static boolean isRightToLeft(String text) {
        return text.codePoints()
                        .map(Character::getDirectionality)
                        .filter(direction -> direction == Character.DIRECTIONALITY_LEFT_TO_RIGHT
                                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC)
                        .findFirst()
                        .orElse(Character.DIRECTIONALITY_LEFT_TO_RIGHT)
                != Character.DIRECTIONALITY_LEFT_TO_RIGHT;
    }
}
