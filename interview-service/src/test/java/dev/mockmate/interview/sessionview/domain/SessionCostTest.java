package dev.mockmate.interview.sessionview.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SessionCostTest {

    @Test
    void shouldCountWhatIsHeldOrSpentWhileTheSessionRuns() {
        assertThat(new SessionCost(0, 0, 0, 0, false).used()).isZero();
        assertThat(new SessionCost(1, 1, 0, 0, false).used()).isEqualTo(1);
        assertThat(new SessionCost(2, 0, 2, 0, false).used()).isEqualTo(2);
        assertThat(new SessionCost(1, 0, 1, 0, false).isSettled()).isFalse();
    }

    @Test
    void shouldBeSettledWhenBillingHasTakenWhatIsDue() {
        assertThat(new SessionCost(1, 0, 1, 0, true).isSettled()).isTrue();
        assertThat(new SessionCost(2, 0, 1, 0, true).isSettled()).isFalse();
        assertThat(new SessionCost(1, 1, 0, 0, true).isSettled()).isFalse();
    }

    @Test
    void shouldCostNothingWhenTheCallNeverBegan() {
        assertThat(new SessionCost(0, 1, 0, 0, true).used()).isZero();
        assertThat(new SessionCost(0, 0, 0, 0, true).isSettled()).isTrue();
    }

    @Test
    void shouldCostLessAfterACorrectionDownwards() {
        SessionCost corrected = new SessionCost(1, 0, 3, 0, true);
        assertThat(corrected.used()).isEqualTo(1);
        assertThat(corrected.isSettled()).isTrue();
    }

    @Test
    void shouldNotCountWhatWasGivenBack() {
        assertThat(new SessionCost(2, 0, 2, 1, true).used()).isEqualTo(1);
        assertThat(new SessionCost(2, 0, 2, 2, false).used()).isZero();
        assertThat(new SessionCost(2, 0, 2, 2, true).isSettled()).isTrue();
    }
}
