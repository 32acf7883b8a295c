package dev.mockmate.session.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockmate.session.domain.SessionState.Activating;
import dev.mockmate.session.domain.SessionState.Active;
import dev.mockmate.session.domain.SessionState.Completed;
import dev.mockmate.session.domain.SessionState.Created;
import dev.mockmate.session.domain.SessionState.Paused;
import dev.mockmate.session.domain.TransitionResult.IllegalTransition;
import dev.mockmate.session.domain.TransitionResult.Moved;
import dev.mockmate.session.domain.TransitionResult.Unchanged;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LifecycleTest {
    private static final Instant START = Instant.parse("2026-01-01T10:00:00Z");
    private static final UUID TRY = UUID.fromString("00000000-0000-7000-8000-000000000001");

    private final Lifecycle lifecycle = new Lifecycle(Limits.standard());

    @Test
    void shouldIgnoreTheDecisionOfAnotherTry() {
        Activating waiting = new Activating(START, TRY, START.plusSeconds(120));
        UUID other = UUID.randomUUID();

        assertThat(lifecycle.approve(waiting, other, START)).isInstanceOf(Unchanged.class);
        assertThat(lifecycle.decline(waiting, other, 1, 0, START)).isInstanceOf(Unchanged.class);
        assertThat(lifecycle.approve(new Created(START), TRY, START)).isInstanceOf(Unchanged.class);
    }

    @Test
    void shouldStartTheClockAtActivation() {
        Moved moved = (Moved) lifecycle.approve(new Activating(START, TRY, START), TRY, START.plusSeconds(3));

        assertThat(((Active) moved.state()).since()).isEqualTo(START.plusSeconds(3));
        assertThat(((Active) moved.state()).run().elapsed()).isZero();
    }

    @Test
    void shouldLiftALostConnectionButNeverTheUsersPause() {
        ClockProgress run = ClockProgress.from(START);

        assertThat(lifecycle.present(new Paused(run, START, PauseReason.DISCONNECTED), START))
                .isInstanceOf(Moved.class);
        assertThat(lifecycle.present(new Paused(run, START, PauseReason.USER), START))
                .isInstanceOf(Unchanged.class);
    }

    @Test
    void shouldLetAnIdlePauseEndByTheUserAlone() {
        Active running = new Active(ClockProgress.from(START), START);
        Paused idle = (Paused) ((Moved) lifecycle.idle(running, START.plusSeconds(600))).state();
        Paused lost = new Paused(ClockProgress.from(START), START, PauseReason.DISCONNECTED);

        assertThat(idle.reason()).isEqualTo(PauseReason.IDLE);
        assertThat(idle.run().elapsed()).isEqualTo(Duration.ofMinutes(10));
        assertThat(lifecycle.idle(idle, START)).isEqualTo(new Unchanged(idle));
        assertThat(lifecycle.idle(lost, START)).isEqualTo(new Unchanged(lost));
        assertThat(lifecycle.present(idle, START)).isEqualTo(new Unchanged(idle));
        assertThat(((Moved) lifecycle.resume(idle, START)).state()).isInstanceOf(Active.class);
        assertThat(((Paused) ((Moved) lifecycle.pause(idle, START)).state()).reason())
                .isEqualTo(PauseReason.USER);
        assertThat(lifecycle.idle(new Created(START), START)).isEqualTo(new IllegalTransition("created", "paused"));
    }

    @Test
    void shouldNameEveryRefusedMove() {
        assertThat(lifecycle.pause(new Created(START), START)).isEqualTo(new IllegalTransition("created", "paused"));
        assertThat(lifecycle.complete(new Created(START), EndReason.USER_ENDED, START))
                .isEqualTo(new IllegalTransition("created", "completed"));
        assertThat(lifecycle.resume(completed(), START)).isEqualTo(new IllegalTransition("completed", "active"));
        assertThat(lifecycle.requestActivation(completed(), TRY, START))
                .isEqualTo(new IllegalTransition("completed", "active"));
    }

    @Test
    void shouldCostNothingWhenTheInterviewNeverBegan() {
        Active active = new Active(ClockProgress.from(START), START);

        Completed silent =
                (Completed) ((Moved) lifecycle.complete(active, EndReason.USER_ENDED, START.plusSeconds(60))).state();
        Active begun = (Active) ((Moved) lifecycle.began(active, "question_delivered", START, START)).state();
        Completed real =
                (Completed) ((Moved) lifecycle.complete(begun, EndReason.USER_ENDED, START.plusSeconds(60))).state();

        assertThat(silent.run().creditsDue()).isZero();
        assertThat(real.run().creditsDue()).isEqualTo(1);
    }

    @Test
    void shouldCostNothingOnceItsInterviewIsAScript() {
        Active running = new Active(new ClockProgress(START, Duration.ofMinutes(70), true, 14), START);

        Active free = (Active) ((Moved) lifecycle.waive(running, START.plusSeconds(60))).state();
        Completed over =
                (Completed) ((Moved) lifecycle.complete(free, EndReason.USER_ENDED, START.plusSeconds(120))).state();

        assertThat(free.run().creditsDue()).isZero();
        assertThat(over.run().creditsDue()).isZero();
        assertThat(over.run().elapsed()).isEqualTo(Duration.ofMinutes(72));
        assertThat(lifecycle.waive(free, START)).isInstanceOf(Unchanged.class);
        assertThat(lifecycle.began(free, "question_delivered", START, START)).isInstanceOf(Unchanged.class);
        Completed late = (Completed) ((Moved) lifecycle.waive(
                        ((Moved) lifecycle.complete(running, EndReason.USER_ENDED, START)).state(), START))
                .state();
        assertThat(late.run().creditsDue()).isZero();
    }

    @Test
    void shouldLackNoCreditWhenItCostsNothing() {
        Grace grace = new Grace(2, START.plusSeconds(60));
        Active running = new Active(new ClockProgress(START, Duration.ofMinutes(61), true, 12), START);
        Active free = (Active) ((Moved) lifecycle.waive(running, START)).state();
        Active inGrace = (Active) ((Moved) lifecycle.exhausted(running, grace, START)).state();
        Active saved = (Active) ((Moved) lifecycle.waive(inGrace, START)).state();

        assertThat(lifecycle.exhausted(free, grace, START)).isEqualTo(new Unchanged(free));
        assertThat(saved.run().grace()).isEqualTo(Grace.NONE);
        assertThat(free.run().with(grace).grace()).isEqualTo(Grace.NONE);
        assertThat(lifecycle.exhausted(saved, grace, START)).isEqualTo(new Unchanged(saved));
    }

    @Test
    void shouldAllowClientsInEveryLiveStateAndNoneAfterTheEnd() {
        ClockProgress run = ClockProgress.from(START);
        SessionChange.Connected connection = new SessionChange.Connected(TRY, null, new Client("web", "", ""), START);
        List<SessionState> live = List.of(
                new Created(START),
                new Activating(START, TRY, START),
                new Active(run, START),
                new Paused(run, START, PauseReason.USER),
                new SessionState.Abandoned(run, START, PauseReason.USER));

        live.forEach(state -> {
            assertThat(lifecycle.connect(state, connection)).isInstanceOf(Moved.class);
            assertThat(lifecycle.disconnect(state, ClientPresence.NONE, START))
                    .isNotInstanceOf(IllegalTransition.class);
        });
        List.of(completed(), new SessionState.Expired(START)).forEach(over -> {
            assertThat(lifecycle.connect(over, connection)).isEqualTo(new IllegalTransition(over.label(), "connected"));
            assertThat(lifecycle.disconnect(over, ClientPresence.NONE, START))
                    .isEqualTo(new TransitionResult.Unchanged(over));
        });
    }

    @Test
    void shouldComeBackFromAbandonedAsItWas() {
        ClockProgress run = ClockProgress.from(START);

        Moved user = (Moved)
                lifecycle.present(new SessionState.Abandoned(run, START, PauseReason.USER), START.plusSeconds(1));
        Moved lost = (Moved) lifecycle.present(
                new SessionState.Abandoned(run, START, PauseReason.DISCONNECTED), START.plusSeconds(1));

        assertThat(user.state()).isEqualTo(new Paused(run, START.plusSeconds(1), PauseReason.USER));
        assertThat(lost.state()).isInstanceOf(Active.class);
    }

    @Test
    void shouldBeginWithAQuestionHeardOfWhileTheSessionIsAbandoned() {
        SessionState.Abandoned abandoned =
                new SessionState.Abandoned(ClockProgress.from(START), START, PauseReason.DISCONNECTED);

        Moved begun = (Moved) lifecycle.began(abandoned, "question_delivered", START, START.plusSeconds(1));

        assertThat(((SessionState.Abandoned) begun.state()).run().began()).isTrue();
    }

    @Test
    void shouldChargeTheFirstCreditWhenTheBeginningIsHeardOfAfterTheEnd() {
        Instant end = START.plusSeconds(60);
        SessionState over = ((Moved)
                        lifecycle.complete(new Active(ClockProgress.from(START), START), EndReason.USER_ENDED, end))
                .state();

        Moved begun = (Moved) lifecycle.began(over, "question_delivered", end, end.plusSeconds(2));

        assertThat(((Completed) begun.state()).run().creditsDue()).isEqualTo(1);
        assertThat(begun.changes())
                .filteredOn(SessionChange.Corrected.class::isInstance)
                .singleElement()
                .isInstanceOfSatisfying(SessionChange.Corrected.class, corrected -> {
                    assertThat(corrected.creditsDue()).isEqualTo(1);
                    assertThat(corrected.elapsed()).isEqualTo(corrected.before());
                });
        assertThat(lifecycle.began(begun.state(), "question_delivered", end, end.plusSeconds(3)))
                .isInstanceOf(Unchanged.class);
        assertThat(lifecycle.began(over, "question_delivered", end.plusNanos(1000), end.plusSeconds(2)))
                .as("a question after the end begins nothing")
                .isInstanceOf(Unchanged.class);
    }

    @Test
    void shouldRewriteOnlyWhatHasNotBegun() {
        JobBrief before = JobBrief.of(null, "Engineer", null, null, null, null, "en", null);
        JobBrief after = JobBrief.of(null, "Designer", null, null, null, null, "en", 30);

        assertThat(lifecycle.change(new Created(START), before, before, START)).isInstanceOf(Unchanged.class);
        assertThat(((Moved) lifecycle.change(new Created(START), before, after, START)).changes())
                .containsExactly(new SessionChange.Changed(after, START));
        assertThat(lifecycle.change(completed(), before, after, START))
                .isEqualTo(new IllegalTransition("completed", "changed"));
    }

    @Test
    void shouldGiveTheGraceFreeAndLiftItWithItsCredit() {
        Active running = new Active(new ClockProgress(START, Duration.ZERO, true, 12), START);
        Instant hour = START.plus(Duration.ofMinutes(60));
        Grace grace = new Grace(2, hour.plusSeconds(60));

        Active inGrace = (Active) ((Moved) lifecycle.exhausted(running, grace, hour)).state();
        Completed over =
                (Completed) ((Moved) lifecycle.complete(inGrace, EndReason.USER_ENDED, hour.plusSeconds(30))).state();
        Active saved = (Active) ((Moved) lifecycle.charged(inGrace, 2, hour.plusSeconds(30))).state();
        Completed paid =
                (Completed) ((Moved) lifecycle.complete(saved, EndReason.USER_ENDED, hour.plusSeconds(30))).state();

        assertThat(over.run().elapsed()).isEqualTo(Duration.ofSeconds(3599));
        assertThat(over.run().creditsDue()).isEqualTo(1);
        assertThat(paid.run().elapsed()).isEqualTo(Duration.ofSeconds(3630));
        assertThat(paid.run().creditsDue()).isEqualTo(2);
        assertThat(lifecycle.exhausted(inGrace, grace, hour)).isInstanceOf(Unchanged.class);
        assertThat(lifecycle.charged(running, 2, hour)).isInstanceOf(Unchanged.class);
        assertThat(lifecycle.exhausted(completed(), grace, hour)).isInstanceOf(Unchanged.class);
    }

    @Test
    void shouldCorrectOnlyWhatIsCompleted() {
        Moved moved = (Moved) lifecycle.correct(completed(), Duration.ofMinutes(61), TRY, "", START);

        assertThat(((Completed) moved.state()).run().creditsDue()).isEqualTo(2);
        assertThat(lifecycle.correct(moved.state(), Duration.ofMinutes(61), TRY, "", START))
                .isInstanceOf(Unchanged.class);
        assertThat(lifecycle.correct(new Created(START), Duration.ofMinutes(1), TRY, "", START))
                .isEqualTo(new IllegalTransition("created", "corrected"));
    }

    @Test
    void shouldKeepOneClaimOfASessionThatIsOverAlready() {
        Completed over =
                new Completed(ClockProgress.from(START).plus(Duration.ofMinutes(45)), START, EndReason.USER_ENDED);

        Moved claimed = (Moved) lifecycle.finish(over, 44, Optional.empty(), START);

        assertThat(claimed.state()).isEqualTo(over);
        assertThat(claimed.changes())
                .containsExactly(new SessionChange.DurationClaimed(44, Duration.ofMinutes(45), START));
        assertThat(lifecycle.finish(over, 44, Optional.of(44), START)).isEqualTo(new Unchanged(over));
        assertThat(lifecycle.finish(over, 45, Optional.of(44), START))
                .isEqualTo(new IllegalTransition("completed", "completed"));
        assertThat(lifecycle.finish(new Created(START), 44, Optional.empty(), START))
                .isEqualTo(new IllegalTransition("created", "completed"));
    }

    /** Any order of pauses, resumes and signs: elapsed is the sum of the running stretches, nothing more or less. */
    @Test
    void shouldCountExactlyTheRunningTime() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            SessionState state = new Active(ClockProgress.from(START), START);
            Instant now = START;
            Duration expected = Duration.ZERO;
            List<String> moves = new ArrayList<>();
            for (int step = 0; step < 20; step++) {
                Duration passes = Duration.ofMillis(random.nextInt(600_000));
                expected = state instanceof Active ? expected.plus(passes) : expected;
                now = now.plus(passes);
                state = move(state, now, random.nextInt(4), moves);
            }
            assertThat(((SessionState.Started) state).elapsedAt(now))
                    .as("seed %d moves %s", seed, moves)
                    .isEqualTo(expected);
        }
    }

    private SessionState move(SessionState state, Instant now, int kind, List<String> moves) {
        TransitionResult outcome =
                switch (kind) {
                    case 0 -> lifecycle.pause(state, now);
                    case 1 -> lifecycle.resume(state, now);
                    case 2 -> lifecycle.present(state, now);
                    default -> lifecycle.began(state, "question_delivered", now, now);
                };
        moves.add(kind + "@" + now);
        return outcome instanceof Moved moved ? moved.state() : state;
    }

    private static Completed completed() {
        return new Completed(ClockProgress.from(START), START, EndReason.USER_ENDED);
    }
}
