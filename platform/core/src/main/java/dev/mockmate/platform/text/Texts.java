package dev.mockmate.platform.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * What counts as text, for all text that comes from outside, by whichever way: JSON bodies, paths, queries, headers, sockets. Text
 * that can be <em>stored</em> comes back as it was sent; it has no NUL, which PostgreSQL cannot hold, and no half of a surrogate
 * pair, which UTF-8 cannot hold. Text that can be <em>seen</em> shows a reader at least one character. Nothing here changes text.
 */
public final class Texts {
    private static final int UNICODE_ESCAPE = 6;

    private Texts() {}

    /** Whether the text comes back from storage as it is. */
    public static boolean isStorable(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || Character.isLowSurrogate(c)) {
                return false;
            }
            if (Character.isHighSurrogate(c)) {
                i++;
                if (i == text.length() || !Character.isLowSurrogate(text.charAt(i))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The same of bytes: they are UTF-8 and none of them is NUL. */
    public static boolean isStorable(byte[] utf8, int length) {
        for (int i = 0; i < length; i++) {
            if (utf8[i] == 0) {
                return false;
            }
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8, 0, length));
            return true;
        } catch (CharacterCodingException notUtf8) {
            return false;
        }
    }

    /**
     * Whether all text in a JSON document can be stored: the document itself, and what its escapes stand for. It need not be valid
     * JSON otherwise. An escaped backslash before {@code u0000} is no escape of NUL.
     */
    public static boolean isStorableJson(byte[] json) {
        if (!isStorable(json, json.length)) {
            return false;
        }
        boolean half = false;
        for (int i = 0; i < json.length; i++) {
            int unit = unitAt(json, i);
            if (unit == 0 || half != (unit >= 0 && Character.isLowSurrogate((char) unit))) {
                return false;
            }
            half = unit >= 0 && Character.isHighSurrogate((char) unit);
            if (unit >= 0) {
                i += UNICODE_ESCAPE - 1;
            } else if (json[i] == '\\') {
                i++;
            }
        }
        return !half;
    }

    /** Whether a reader sees anything of it: one character that is no space, no control, no filler and no lone accent. */
    public static boolean isVisible(CharSequence text) {
        return text.codePoints().anyMatch(Texts::isVisible);
    }

    private static boolean isVisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK -> false;
            default -> !isFiller(c);
        };
    }

    /** Letters and symbols by class that have no shape: the fillers of Hangul, the empty Braille cell, the empty note head. */
    private static boolean isFiller(int c) {
        return c == 0x115F || c == 0x1160 || c == 0x3164 || c == 0xFFA0 || c == 0x2800 || c == 0x1D159;
    }

    /** The UTF-16 unit that an escape at this place stands for; -1 when there is no such escape. */
    private static int unitAt(byte[] json, int at) {
        if (json[at] != '\\' || at + UNICODE_ESCAPE > json.length || json[at + 1] != 'u') {
            return -1;
        }
        int unit = 0;
        for (int i = at + 2; i < at + UNICODE_ESCAPE; i++) {
            int digit = Character.digit(json[i], 16);
            if (digit < 0) {
                return -1;
            }
            unit = unit * 16 + digit;
        }
        return unit;
    }
}
