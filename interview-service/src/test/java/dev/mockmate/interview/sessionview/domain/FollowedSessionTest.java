package dev.mockmate.interview.sessionview.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockmate.interview.sessionview.domain.FollowedSession.Abandoned;
import dev.mockmate.interview.sessionview.domain.FollowedSession.Activating;
import dev.mockmate.interview.sessionview.domain.FollowedSession.Active;
import dev.mockmate.interview.sessionview.domain.FollowedSession.Completed;
import dev.mockmate.interview.sessionview.domain.FollowedSession.Created;
import dev.mockmate.interview.sessionview.domain.FollowedSession.Expired;
import dev.mockmate.interview.sessionview.domain.FollowedSession.Paused;
import dev.mockmate.interview.sessionview.domain.FollowedSession.RunningTime;
import dev.mockmate.interview.sessionview.domain.FollowedSession.Unknown;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class FollowedSessionTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void shouldTakeQuestionsOnlyWhileItRunsOrIsHeldByALostConnection() {
        assertThat(all())
                .filteredOn(FollowedSession::isLive)
                .containsExactly(new Active(), new Paused("disconnected", NOON));
    }

    @Test
    void shouldBeOverWhenItWasCompletedOrHasExpired() {
        assertThat(all())
                .filteredOn(FollowedSession::isOver)
                .containsExactly(new Completed("user_ended", NOON), new Expired(NOON));
    }

    @Test
    void shouldGoOnFromWhatWasToldWhileItRuns() {
        RunningTime running = RunningTime.from(60, NOON);

        assertThat(running.secondsAt(NOON.plusSeconds(5))).isEqualTo(65);
        assertThat(running.secondsAt(NOON.minusSeconds(5))).isEqualTo(60);
        assertThat(running.told(90, NOON.plusSeconds(30)).secondsAt(NOON.plusSeconds(31)))
                .isEqualTo(91);
    }

    @Test
    void shouldStandWhileItDoesNotRun() {
        RunningTime standing = RunningTime.from(60, NOON).stopped();

        assertThat(standing.secondsAt(NOON.plusSeconds(500))).isEqualTo(60);
        assertThat(standing.told(70, NOON)).isEqualTo(RunningTime.at(70));
    }

    private static List<FollowedSession> all() {
        return List.of(
                new Unknown(),
                new Created(),
                new Activating(),
                new Active(),
                new Paused("user", NOON),
                new Paused("disconnected", NOON),
                new Abandoned(),
                new Completed("user_ended", NOON),
                new Expired(NOON));
    }
}
