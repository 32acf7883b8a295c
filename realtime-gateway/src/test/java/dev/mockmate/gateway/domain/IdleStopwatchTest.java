package dev.mockmate.gateway.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class IdleStopwatchTest {
    private static final Instant START = Instant.parse("2026-01-01T10:00:00Z");

    @Test
    void shouldCountFromWhatWasDoneLast() {
        IdleStopwatch stopwatch = new IdleStopwatch(Duration.ofMinutes(10), START);

        assertThat(stopwatch.left(START)).isEqualTo(Duration.ofMinutes(10));
        assertThat(stopwatch.left(START.plus(Duration.ofMinutes(10)))).isEqualTo(Duration.ZERO);
        assertThat(stopwatch.left(START.plus(Duration.ofDays(1)))).isEqualTo(Duration.ZERO);

        stopwatch.done(START.plus(Duration.ofMinutes(9)));

        assertThat(stopwatch.left(START.plus(Duration.ofMinutes(10)))).isEqualTo(Duration.ofMinutes(9));
    }
}
