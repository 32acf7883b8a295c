package dev.mockmate.gateway.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class MalformedMessageCounterTest {
    private static final Instant START = Instant.parse("2026-01-01T10:00:00Z");

    private final MalformedMessageCounter counter = new MalformedMessageCounter(5);

    @Test
    void shouldCountTheFifthWithinAMinute() {
        for (int i = 0; i < 4; i++) {
            assertThat(counter.oneMore(START.plusSeconds(i))).isFalse();
        }
        assertThat(counter.oneMore(START.plusSeconds(59))).isTrue();
    }

    @Test
    void shouldForgetWhatIsOlderThanAMinute() {
        for (int i = 0; i < 20; i++) {
            assertThat(counter.oneMore(START.plusSeconds(15L * i))).isFalse();
        }
    }
}
