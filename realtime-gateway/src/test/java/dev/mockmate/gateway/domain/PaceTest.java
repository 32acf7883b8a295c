package dev.mockmate.gateway.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PaceTest {
    private static final Instant START = Instant.parse("2026-01-01T10:00:00Z");

    private final Pace pace = new Pace(10, 20, Duration.ofSeconds(10), START);

    @Test
    void shouldPassABurstAndThenRefuseAloud() {
        for (int i = 0; i < 20; i++) {
            assertThat(pace.arrival(START)).isEqualTo(Pace.Verdict.PASS);
        }
        assertThat(pace.arrival(START)).isEqualTo(Pace.Verdict.REFUSE_ALOUD);
    }

    @Test
    void shouldTellOnlyOnceASecond() {
        emptyTheBucket();
        pace.arrival(START);
        assertThat(pace.arrival(START.plusMillis(10))).isEqualTo(Pace.Verdict.REFUSE);
    }

    @Test
    void shouldPassForeverAtTheAllowedRate() {
        Instant now = START;
        for (int i = 0; i < 1000; i++) {
            assertThat(pace.arrival(now)).isEqualTo(Pace.Verdict.PASS);
            now = now.plusMillis(100);
        }
    }

    @Test
    void shouldCutOffWhoIsTooFastForTenSeconds() {
        Pace.Verdict last = Pace.Verdict.PASS;
        Instant now = START;
        while (last != Pace.Verdict.CUT_OFF && now.isBefore(START.plusSeconds(30))) {
            last = pace.arrival(now);
            now = now.plusMillis(20);
        }
        assertThat(last).isEqualTo(Pace.Verdict.CUT_OFF);
        assertThat(Duration.between(START, now)).isBetween(Duration.ofSeconds(10), Duration.ofSeconds(12));
    }

    @Test
    void shouldForgiveWhoSlowsDown() {
        emptyTheBucket();
        pace.arrival(START);
        Instant later = START.plusSeconds(60);
        for (int i = 0; i < 20; i++) {
            assertThat(pace.arrival(later)).isEqualTo(Pace.Verdict.PASS);
        }
        assertThat(pace.arrival(later)).isEqualTo(Pace.Verdict.REFUSE_ALOUD);
    }

    private void emptyTheBucket() {
        for (int i = 0; i < 20; i++) {
            pace.arrival(START);
        }
    }
}
