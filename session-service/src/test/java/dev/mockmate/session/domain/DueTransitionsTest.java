package dev.mockmate.session.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockmate.session.domain.SessionState.Abandoned;
import dev.mockmate.session.domain.SessionState.Activating;
import dev.mockmate.session.domain.SessionState.Active;
import dev.mockmate.session.domain.SessionState.Completed;
import dev.mockmate.session.domain.SessionState.Created;
import dev.mockmate.session.domain.SessionState.Expired;
import dev.mockmate.session.domain.SessionState.Paused;
import dev.mockmate.session.domain.TransitionResult.Moved;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DueTransitionsTest {
    private static final Instant START = Instant.parse("2026-01-01T10:00:00Z");

    private final Limits limits = Limits.standard();
    private final DueTransitions dueTransitions = new DueTransitions(limits);

    @Test
    void shouldPauseASilentClientBackToItsLastSign() {
        Active active = active();
        Instant lastSeen = START.plusSeconds(50);

        Moved moved = (Moved) dueTransitions.due(active, lastSeen, START.plusSeconds(140));

        assertThat(moved.state()).isInstanceOf(Paused.class);
        assertThat(((Paused) moved.state()).run().elapsed()).isEqualTo(Duration.ofSeconds(50));
        assertThat(((Paused) moved.state()).reason()).isEqualTo(PauseReason.DISCONNECTED);
    }

    @Test
    void shouldWaitForTheWholeSilence() {
        assertThat(dueTransitions.due(active(), START, START.plusSeconds(89)))
                .isInstanceOf(TransitionResult.Unchanged.class);
        assertThat(dueTransitions.due(active(), START, START.plusSeconds(90))).isInstanceOf(Moved.class);
    }

    @Test
    void shouldMeterOnlyWhatAClientWasSeenFor() {
        Instant hour = START.plus(Duration.ofMinutes(60));
        Active running = new Active(new ClockProgress(START, Duration.ZERO, true, 11), START);

        assertThat(dueTransitions.due(running, hour.minusSeconds(10), hour.plusSeconds(5)))
                .as("the mark at 60:00 is not proven by a sign at 59:50")
                .isInstanceOf(TransitionResult.Unchanged.class);
        Moved proven = (Moved) dueTransitions.due(running, hour, hour.plusSeconds(5));

        assertThat(proven.changes()).containsExactly(new SessionChange.Metered(Duration.ofMinutes(60), hour));
    }

    @Test
    void shouldCountTheTimeACallProvesBeforeWhatItAsks() {
        Instant lastSeen = START.plusSeconds(110);
        Instant call = START.plusSeconds(130);

        Moved seen = (Moved) dueTransitions.confirmed(active(), lastSeen, call, call);

        assertThat(seen.changes())
                .as("a session stopped at 2:10 has begun, although its last heartbeat was at 1:50")
                .containsExactly(new SessionChange.InterviewBegan("running_time", START.plusSeconds(120)));
        Instant behindTheMaximum = START.plus(Duration.ofHours(4)).plusSeconds(10);
        Moved over = (Moved) dueTransitions.confirmed(
                active(), START.plus(Duration.ofHours(4)).minusSeconds(20), behindTheMaximum, behindTheMaximum);
        assertThat(((Completed) over.state()).reason()).isEqualTo(EndReason.MAX_DURATION);
        assertThat(((Completed) over.state()).run().elapsed()).isEqualTo(Duration.ofHours(4));
    }

    @Test
    void shouldNotCountTheSilenceACallEnds() {
        Instant call = START.plusSeconds(600);

        Moved seen = (Moved) dueTransitions.confirmed(active(), START.plusSeconds(30), call, call);

        assertThat(((Paused) seen.state()).run().elapsed()).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void shouldDoEveryMissedMarkOnceWithItsTrueTime() {
        Instant now = START.plus(Duration.ofMinutes(17));

        Moved moved = (Moved) dueTransitions.due(active(), now, now);

        assertThat(moved.changes())
                .containsExactly(
                        new SessionChange.InterviewBegan("running_time", START.plus(Duration.ofMinutes(2))),
                        new SessionChange.Metered(Duration.ofMinutes(5), START.plus(Duration.ofMinutes(5))),
                        new SessionChange.Metered(Duration.ofMinutes(10), START.plus(Duration.ofMinutes(10))),
                        new SessionChange.Metered(Duration.ofMinutes(15), START.plus(Duration.ofMinutes(15))));
        assertThat(dueTransitions.due(moved.state(), now, now)).isInstanceOf(TransitionResult.Unchanged.class);
    }

    @Test
    void shouldCompleteAtTheMaximumExactly() {
        Instant now = START.plus(Duration.ofHours(4)).plusSeconds(30);

        Moved moved = (Moved) dueTransitions.due(active(), now, now);

        assertThat(moved.state()).isInstanceOf(Completed.class);
        assertThat(((Completed) moved.state()).run().elapsed()).isEqualTo(Duration.ofHours(4));
        assertThat(((Completed) moved.state()).reason()).isEqualTo(EndReason.MAX_DURATION);
    }

    @Test
    void shouldCountPausesOutOfTheMarks() {
        Active resumed =
                new Active(new ClockProgress(START, Duration.ofMinutes(4), true, 0), START.plus(Duration.ofHours(2)));
        Instant mark = START.plus(Duration.ofHours(2)).plus(Duration.ofMinutes(1));

        assertThat(((Moved) dueTransitions.due(resumed, mark, mark)).changes())
                .containsExactly(new SessionChange.Metered(Duration.ofMinutes(5), mark));
    }

    @Test
    void shouldAbandonAPauseNobodyReturnsToAndGiveUpAfterAMonth() {
        Paused paused = new Paused(new ClockProgress(START, Duration.ofMinutes(3), true, 0), START, PauseReason.USER);
        Moved abandoned = (Moved) dueTransitions.due(paused, Instant.EPOCH, START.plus(Duration.ofHours(24)));
        assertThat(abandoned.state()).isInstanceOf(Abandoned.class);

        Moved over = (Moved) dueTransitions.due(abandoned.state(), Instant.EPOCH, START.plus(Duration.ofDays(32)));

        assertThat(((Completed) over.state()).reason()).isEqualTo(EndReason.ABANDONED);
    }

    @Test
    void shouldExpireWhatWasNeverActivatedAndWithdrawWhatNobodyDecides() {
        assertThat(((Moved) dueTransitions.due(new Created(START), START, START.plus(Duration.ofDays(7)))).state())
                .isInstanceOf(Expired.class);
        Activating waiting = new Activating(START, UUID.randomUUID(), START.plusSeconds(120));
        assertThat(((Moved) dueTransitions.due(waiting, START, START.plusSeconds(120))).state())
                .isInstanceOf(Created.class);
    }

    @Test
    void shouldDoAMonthOfSilenceStepByStep() {
        Moved moved = (Moved) dueTransitions.due(active(), START.plusSeconds(30), START.plus(Duration.ofDays(40)));

        assertThat(moved.state())
                .isEqualTo(new Completed(
                        new ClockProgress(START, Duration.ofSeconds(30), false, 0),
                        START.plusSeconds(30).plus(Duration.ofDays(31)),
                        EndReason.ABANDONED));
        assertThat(moved.changes())
                .extracting(SessionChange::at)
                .containsExactly(
                        START.plusSeconds(30),
                        START.plusSeconds(30),
                        START.plusSeconds(30).plus(Duration.ofDays(1)),
                        START.plusSeconds(30).plus(Duration.ofDays(31)));
    }

    @Test
    void shouldWarnOfTheMaximumOncePerMarkAndLeaveOutTheOvertaken() {
        Instant tenLeft = START.plus(Duration.ofMinutes(230));
        Active running = new Active(new ClockProgress(START, Duration.ZERO, true, 46), START);

        Moved first = (Moved) dueTransitions.due(running, tenLeft, tenLeft.plusSeconds(2));
        Moved both = (Moved) dueTransitions.due(running, tenLeft, tenLeft.plusSeconds(9 * 60));

        assertThat(first.changes())
                .containsExactly(new SessionChange.MaxDurationNear(10, START.plus(Duration.ofHours(4)), tenLeft));
        assertThat(dueTransitions.due(first.state(), tenLeft, tenLeft.plusSeconds(3)))
                .isInstanceOf(TransitionResult.Unchanged.class);
        assertThat(both.changes())
                .as("the client went silent before: nobody is warned")
                .noneMatch(SessionChange.MaxDurationNear.class::isInstance);
        Instant late = START.plus(Duration.ofMinutes(239));
        Active metered = new Active(new ClockProgress(START, Duration.ZERO, true, 47), START);
        assertThat(((Moved) dueTransitions.due(metered, late, late)).changes())
                .containsExactly(new SessionChange.MaxDurationNear(
                        2, START.plus(Duration.ofHours(4)), START.plus(Duration.ofMinutes(238))));
        assertThat(dueTransitions.next(running, tenLeft.minusSeconds(5), tenLeft.minusSeconds(5)))
                .hasValue(tenLeft);
    }

    @Test
    void shouldNotWarnInASessionThatIsShorterThanTheWarning() {
        Limits brief = new Limits(
                limits.activationPatience(),
                limits.silence(),
                limits.meterEvery(),
                limits.beganAfter(),
                Duration.ofMinutes(4),
                limits.softAbandonAfter(),
                limits.giveUpAfter(),
                limits.expireAfter());

        Moved moved = (Moved) new DueTransitions(brief).due(active(), START, START.plusSeconds(1));

        assertThat(moved.changes()).isEmpty();
        assertThat(((Active) moved.state()).run().warnings()).isEqualTo(1);
    }

    @Test
    void shouldEndAtTheGracesEndWhateverHappenedSince() {
        Instant hour = START.plus(Duration.ofMinutes(60));
        ClockProgress run = new ClockProgress(START, Duration.ZERO, true, 12).with(new Grace(2, hour.plusSeconds(60)));
        Active running = new Active(run, START);
        Paused paused = running.pause(hour.plusSeconds(5), PauseReason.USER);

        for (SessionState state : List.of(running, paused)) {
            assertThat(dueTransitions.next(state, hour, hour.plusSeconds(6)))
                    .hasValueSatisfying(next -> assertThat(next).isBeforeOrEqualTo(hour.plusSeconds(60)));
            Completed over =
                    (Completed) ((Moved) dueTransitions.due(state, hour, hour.plus(Duration.ofDays(3)))).state();
            assertThat(over.reason()).isEqualTo(EndReason.CREDITS_EXHAUSTED);
            assertThat(over.endedAt()).isEqualTo(hour.plusSeconds(60));
            assertThat(over.run().elapsed()).isEqualTo(Duration.ofSeconds(3599));
        }
    }

    @Test
    void shouldAlwaysLookAgainLaterThanNowWhileSomethingCanFallDue() {
        Instant now = START.plus(Duration.ofMinutes(5)).plusSeconds(20);

        List.of(active(), new Paused(ClockProgress.from(START), START, PauseReason.USER))
                .forEach(state -> assertThat(dueTransitions.next(state, START.plus(Duration.ofMinutes(4)), now))
                        .hasValueSatisfying(next -> assertThat(next).isAfter(now)));
        assertThat(dueTransitions.next(new Expired(START), START, now)).isEmpty();
    }

    private static Active active() {
        return new Active(ClockProgress.from(START), START);
    }
}
