package dev.mockmate.interview.recording.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The kinds of recording that are taken. Each is known by the first bytes of its files, so that nothing else is kept, and
 * later served, under the name of a recording.
 */
public enum AudioType {
    /** EBML, RFC 8794; what Chrome and Firefox record. */
    WEBM("audio/webm", new int[] {0x1A, 0x45, 0xDF, 0xA3}),
    /** RIFF with any length, then WAVE. */
    WAV("audio/wav", new int[] {'R', 'I', 'F', 'F', -1, -1, -1, -1, 'W', 'A', 'V', 'E'}),
    /** RFC 3533. */
    OGG("audio/ogg", new int[] {'O', 'g', 'g', 'S'});

    /** As many bytes as any type needs to be known. */
    public static final int HEAD_BYTES = 12;

    private static final int ANY = -1;

    private final String mediaType;
    private final int[] head;

    AudioType(String mediaType, int[] head) {
        this.mediaType = mediaType;
        this.head = head;
    }

    /** {@code audio/webm|audio/wav|audio/ogg}. */
    public String mediaType() {
        return mediaType;
    }

    /** The type a {@code Content-Type} names, its parameters (such as {@code codecs=opus}) and case left aside. */
    public static Optional<AudioType> of(String contentType) {
        int end = contentType.indexOf(';');
        String essence =
                (end < 0 ? contentType : contentType.substring(0, end)).strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(type -> type.mediaType.equals(essence))
                .findFirst();
    }

    /** Whether a file with these first bytes (all of it when it is shorter) can be of this type. */
    public boolean begins(byte[] file) {
        if (file.length < head.length) {
            return false;
        }
        for (int at = 0; at < head.length; at++) {
            if (head[at] != ANY && head[at] != (file[at] & 0xFF)) {
                return false;
            }
        }
        return true;
    }
}
