package dev.mockmate.interview.recording.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AudioTypeTest {
    private static final byte[] WEBM = {0x1A, 0x45, (byte) 0xDF, (byte) 0xA3, 1, 0, 0, 0, 0, 0, 0, 0};

    @Test
    void shouldReadTheTypeOfAHeaderWithParameters() {
        assertEquals(Optional.of(AudioType.WEBM), AudioType.of("audio/webm;codecs=opus"));
        assertEquals(Optional.of(AudioType.WAV), AudioType.of("Audio/WAV"));
        assertEquals(Optional.of(AudioType.OGG), AudioType.of(" audio/ogg ; codecs=\"opus\""));
    }

    @Test
    void shouldKnowNoOtherTypes() {
        for (String other : new String[] {"", "audio/mpeg", "audio/webmx", "video/webm", "text/html", ";audio/webm"}) {
            assertEquals(Optional.empty(), AudioType.of(other), other);
        }
    }

    @Test
    void shouldTellTypesApartByTheirFirstBytes() {
        assertTrue(AudioType.WEBM.begins(WEBM));
        assertTrue(AudioType.WAV.begins(ascii("RIFF\u0001\u0002\u0003\u0004WAVEfmt ")));
        assertTrue(AudioType.OGG.begins(ascii("OggS\u0000\u0002")));
        assertFalse(AudioType.WAV.begins(ascii("RIFF\u0001\u0002\u0003\u0004AVI fmt ")));
        assertFalse(AudioType.OGG.begins(WEBM));
        assertFalse(AudioType.WEBM.begins(ascii("<html><script>")));
    }

    @Test
    void shouldNotTakeAPieceForAFile() {
        assertFalse(AudioType.WAV.begins(ascii("RIFF")));
        assertFalse(AudioType.OGG.begins(new byte[0]));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
