package dev.mockmate.gateway.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RateLimiterTest {
    private static final Instant START = Instant.parse("2026-01-01T10:00:00Z");

    private final RateLimiter limiter = limiter(10, 20);

    @Test
    void shouldPassABurstAndThenRefuseAloud() {
        for (int i = 0; i < 20; i++) {
            assertThat(limiter.arrival(START, 1)).isEqualTo(RateLimiter.Verdict.PASS);
        }
        assertThat(limiter.arrival(START, 1)).isEqualTo(RateLimiter.Verdict.REFUSE_ALOUD);
    }

    @Test
    void shouldTellOnlyOnceASecond() {
        emptyTheBucket();
        limiter.arrival(START, 1);
        assertThat(limiter.arrival(START.plusMillis(10), 1)).isEqualTo(RateLimiter.Verdict.REFUSE);
    }

    @Test
    void shouldPassForeverAtTheAllowedRate() {
        Instant now = START;
        for (int i = 0; i < 1000; i++) {
            assertThat(limiter.arrival(now, 1)).isEqualTo(RateLimiter.Verdict.PASS);
            now = now.plusMillis(100);
        }
    }

    @Test
    void shouldCutOffWhoIsTooFastForTenSeconds() {
        RateLimiter.Verdict last = RateLimiter.Verdict.PASS;
        Instant now = START;
        while (last != RateLimiter.Verdict.CUT_OFF && now.isBefore(START.plusSeconds(30))) {
            last = limiter.arrival(now, 1);
            now = now.plusMillis(20);
        }
        assertThat(last).isEqualTo(RateLimiter.Verdict.CUT_OFF);
        assertThat(Duration.between(START, now)).isBetween(Duration.ofSeconds(10), Duration.ofSeconds(12));
    }

    @Test
    void shouldForgiveWhoSlowsDown() {
        emptyTheBucket();
        limiter.arrival(START, 1);
        Instant later = START.plusSeconds(60);
        for (int i = 0; i < 20; i++) {
            assertThat(limiter.arrival(later, 1)).isEqualTo(RateLimiter.Verdict.PASS);
        }
        assertThat(limiter.arrival(later, 1)).isEqualTo(RateLimiter.Verdict.REFUSE_ALOUD);
    }

    @Test
    void shouldCountBytesAsWellAsMessages() {
        RateLimiter limiter = limiter(1000, 1000);
        assertThat(limiter.arrival(START, 600)).isEqualTo(RateLimiter.Verdict.PASS);
        assertThat(limiter.arrival(START, 600)).isEqualTo(RateLimiter.Verdict.REFUSE_ALOUD);
        assertThat(limiter.arrival(START, 400)).as("a smaller one still fits").isEqualTo(RateLimiter.Verdict.PASS);
        assertThat(limiter.arrival(START.plusSeconds(1), 500)).isEqualTo(RateLimiter.Verdict.PASS);
        assertThat(limiter.arrival(START.plusSeconds(1), 1)).isNotEqualTo(RateLimiter.Verdict.PASS);
    }

    private static RateLimiter limiter(int messages, int burst) {
        return new RateLimiter(new RateLimiter.Rate(messages, burst, 500, 1000), Duration.ofSeconds(10), START);
    }

    private void emptyTheBucket() {
        for (int i = 0; i < 20; i++) {
            limiter.arrival(START, 1);
        }
    }
}
