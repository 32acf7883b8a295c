package dev.mockmate.interview.recording.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ByteRangeTest {
    private static final long SIZE = 1000;

    @Test
    void shouldServeOneRange() {
        assertEquals(new ByteRange.Part(0, 99), range("bytes=0-99"));
        assertEquals(new ByteRange.Part(900, 999), range("bytes=900-"));
        assertEquals(new ByteRange.Part(999, 999), range("bytes=999-999"));
        assertEquals(100, new ByteRange.Part(0, 99).length());
    }

    @Test
    void shouldServeTheLastBytes() {
        assertEquals(new ByteRange.Part(990, 999), range("bytes=-10"));
        assertEquals(new ByteRange.Part(0, 999), range("bytes=-5000"));
    }

    @Test
    void shouldEndWhereTheRecordingEnds() {
        assertEquals(new ByteRange.Part(500, 999), range("bytes=500-999999999999999999"));
    }

    @Test
    void shouldSayWhenThereAreNoSuchBytes() {
        assertEquals(new ByteRange.Outside(), range("bytes=1000-"));
        assertEquals(new ByteRange.Outside(), range("bytes=1000-1001"));
        assertEquals(new ByteRange.Outside(), range("bytes=-0"));
    }

    @Test
    void shouldServeAllForWhatIsNoSingleRange() {
        for (String other : new String[] {
            "", "bytes=", "bytes=-", "bytes=a-b", "bytes=5-4", "items=0-1", "bytes=0-1,5-6", "bytes=1-2-3", "bytes=--1"
        }) {
            assertEquals(new ByteRange.Whole(), range(other), other);
        }
        assertEquals(new ByteRange.Whole(), range("bytes=9999999999999999999999-"));
        assertEquals(new ByteRange.Whole(), ByteRange.of(Optional.empty(), SIZE));
    }

    private static ByteRange range(String header) {
        return ByteRange.of(Optional.of(header), SIZE);
    }
}
