package dev.mockmate.testsession.coderun.domain;

import java.nio.charset.StandardCharsets;

/** Bytes of programs as text that can be shown and stored. */
public final class Utf8 {
    private Utf8() {}

    /** The text; what is no UTF-8, and NUL, becomes U+FFFD. */
    public static String decode(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8).replace('\0', '\uFFFD');
    }
}
