package dev.mockmate.testsession.question.domain;

import java.util.Locale;

/**
 * How a program's output is compared with the expected one.
 *
 * @param tolerance for {@link Type#FLOAT}: largest absolute or relative difference of two numbers; 0 for the others
 */
public record Checker(Type type, double tolerance) {
    /** The default: blanks at line ends and empty lines at the end do not count. */
    public static final Checker TRIMMED = new Checker(Type.TRIMMED, 0);

    /** The kinds of comparison. */
    public enum Type {
        /** Byte by byte. */
        EXACT,
        /** Line by line; blanks at line ends and empty lines at the end do not count. */
        TRIMMED,
        /** Word by word; any blanks and line ends part words. */
        TOKENS,
        /** Word by word; numbers may differ by the tolerance. */
        FLOAT,
        /** As trimmed, the lines in any order. */
        UNORDERED_LINES;

        /** The name clients see, like {@code unordered_lines}. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The type of a label. */
        public static Type of(String label) {
            return valueOf(label.toUpperCase(Locale.ROOT));
        }
    }
}
