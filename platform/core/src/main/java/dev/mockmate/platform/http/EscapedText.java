package dev.mockmate.platform.http;

import dev.mockmate.platform.text.Texts;
import java.nio.ByteBuffer;

/** Percent-encoded text of paths and queries. */
final class EscapedText {
    private static final int ESCAPE = 3;

    private EscapedText() {}

    /** Whether every escape is whole and together they are text that can be kept: UTF-8 without NUL. */
    static boolean isStorable(String uri) {
        ByteBuffer bytes = ByteBuffer.allocate(uri.length());
        for (int i = 0; i < uri.length(); i++) {
            char c = uri.charAt(i);
            if (c != '%') {
                bytes.put((byte) (c < 128 ? c : 0));
            } else if (i + ESCAPE > uri.length()
                    || Character.digit(uri.charAt(i + 1), 16) < 0
                    || Character.digit(uri.charAt(i + 2), 16) < 0) {
                return false;
            } else {
                bytes.put(
                        (byte) (Character.digit(uri.charAt(i + 1), 16) * 16 + Character.digit(uri.charAt(i + 2), 16)));
                i += 2;
            }
        }
        return Texts.isStorable(bytes.array(), bytes.position());
    }
}
