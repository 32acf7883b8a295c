package dev.mockmate.interview.text.domain;

/** Knows texts in which there is nothing to read: white space and characters that nobody sees. */
public final class SaidNothing {
    private static final int BLANK_BRAILLE = 0x2800;
    private static final int HANGUL_FILLER = 0x3164;
    private static final int HALF_WIDTH_FILLER = 0xFFA0;

    private SaidNothing() {}

    /** Whether nobody would see anything of the text. */
    public static boolean in(String text) {
        return text.codePoints().noneMatch(SaidNothing::isSeen);
    }

    private static boolean isSeen(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> false;
            default -> codePoint != BLANK_BRAILLE && codePoint != HANGUL_FILLER && codePoint != HALF_WIDTH_FILLER;
        };
    }
}
