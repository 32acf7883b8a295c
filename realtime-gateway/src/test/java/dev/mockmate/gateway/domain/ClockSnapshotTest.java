package dev.mockmate.gateway.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ClockSnapshotTest {
    private static final Instant TEN = Instant.parse("2026-01-01T10:00:00Z");

    @Test
    void shouldRunOnBetweenTwoReadings() {
        ClockSnapshot face = new ClockSnapshot(30, true, 5, 1, TEN).at(TEN.plusSeconds(12));
        assertThat(face.elapsedSeconds()).isEqualTo(42);
        assertThat(face.pausedSeconds()).isEqualTo(5);
    }

    @Test
    void shouldCountPausedTimeWhileItStandsStill() {
        ClockSnapshot paused = new ClockSnapshot(30, true, 5, 1, TEN).paused(40, TEN.plusSeconds(10));
        assertThat(paused.at(TEN.plusSeconds(25)).elapsedSeconds()).isEqualTo(40);
        assertThat(paused.at(TEN.plusSeconds(25)).pausedSeconds()).isEqualTo(20);
        assertThat(paused.resumed(40, TEN.plusSeconds(30)).pausedSeconds()).isEqualTo(25);
    }

    @Test
    void shouldNotCountTwiceWhenTheActivationIsToldLate() {
        ClockSnapshot running = new ClockSnapshot(7, true, 0, 1, TEN);
        assertThat(running.activated(TEN.minusSeconds(7))).isEqualTo(running);
    }

    @Test
    void shouldShowThatNothingIsCharged() {
        ClockSnapshot free = new ClockSnapshot(3700, true, 5, 2, TEN).corrected(3710, 0, TEN.plusSeconds(10));
        assertThat(free).isEqualTo(new ClockSnapshot(3710, true, 5, 0, TEN.plusSeconds(10)));
        assertThat(free.metered(3720, 0, TEN.plusSeconds(20)).creditsUsed()).isZero();
    }

    @Test
    void shouldNameTheMinuteOfTheNextCredit() {
        assertThat(new ClockSnapshot(0, true, 0, 1, TEN).nextCreditAtMinute()).isEqualTo(60);
        assertThat(new ClockSnapshot(3599, true, 0, 1, TEN).nextCreditAtMinute())
                .isEqualTo(60);
        assertThat(new ClockSnapshot(3600, true, 0, 2, TEN).nextCreditAtMinute())
                .isEqualTo(120);
    }
}
