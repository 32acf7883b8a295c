package dev.mockmate.interview.report;

import com.google.re2j.Pattern;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Makes any text printable, and remembers which fonts it takes. What a page cannot hold is left out: control
 * characters, halves of surrogate pairs, marks that turn the direction of text, joiners, variation marks and skin tones. A
 * character that no font knows becomes an empty box.
 */
final class PrintedText {
    private static final Pattern SPACE = Pattern.compile("\\s+");

    /** Characters of one report. Some hundred pages are read by nobody, and drawing them would take the memory of others. */
    static final int MOST_CHARACTERS = 600_000;

    private static final int BOX = 0x25A1;
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;

    private static final String CUT = "… (shortened here; the report as JSON has it all)";

    private final Set<ReportFont> fonts = EnumSet.of(ReportFont.INTER);

    private int left = MOST_CHARACTERS;

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

    /** The paragraphs of a text; empty lines are left out. */
    List<Line> paragraphs(String any) {
        List<Line> lines = new ArrayList<>();
        any.lines()
                .filter(line -> !line.isBlank())
                .takeWhile(line -> left > 0)
                .map(this::line)
                .filter(line -> !line.isEmpty())
                .forEach(lines::add);
        return lines.isEmpty() && !any.isBlank() ? List.of(new Line(CUT, false)) : lines;
    }

    /** The text, or as much of it as the report still holds. */
    private String spent(String any) {
        int taken = Math.min(left, any.length());
        left -= taken;
        return taken == any.length() ? any : any.substring(0, taken) + CUT;
    }

    private String printable(String any) {
        StringBuilder printed = new StringBuilder(any.length());
        Normalizer.normalize(any, Normalizer.Form.NFC)
                .codePoints()
                .filter(PrintedText::isVisible)
                .flatMap(PrintedText::drawable)
                .forEach(one -> {
                    ReportFont.of(one).ifPresent(fonts::add);
                    printed.appendCodePoint(one);
                });
        return printed.toString();
    }

    /** The character itself, what it is short for, or a box. */
    private static IntStream drawable(int codePoint) {
        if (ReportFont.of(codePoint).isPresent()) {
            return IntStream.of(codePoint);
        }
        String plain = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKC);
        boolean known = plain.codePoints().allMatch(one -> ReportFont.of(one).isPresent());
        return known ? plain.codePoints() : IntStream.of(BOX);
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
