package dev.mockmate.interview.sessionview.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockmate.interview.sessionview.domain.FollowedSession;
import dev.mockmate.interview.sessionview.domain.FollowedSession.RunningTime;
import dev.mockmate.interview.sessionview.domain.KnownSession;
import dev.mockmate.interview.sessionview.domain.KnownSession.Credits;
import dev.mockmate.interview.sessionview.domain.KnownSession.Moments;
import dev.mockmate.interview.sessionview.domain.KnownSession.PlanWait;
import dev.mockmate.interview.sessionview.domain.KnownSession.Subject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SessionViewRowTest {
    private static final Instant AT = Instant.parse("2026-03-01T10:00:00Z");

    static FollowedSession[] states() {
        return new FollowedSession[] {
            new FollowedSession.Unknown(),
            new FollowedSession.Created(),
            new FollowedSession.Activating(),
            new FollowedSession.Active(),
            new FollowedSession.Paused("disconnected", AT),
            new FollowedSession.Abandoned(),
            new FollowedSession.Completed("user", AT),
            new FollowedSession.Expired(AT)
        };
    }

    @ParameterizedTest
    @MethodSource("states")
    void shouldReadBackWhatWasStored(FollowedSession state) {
        KnownSession session = known().in(state);

        assertThat(stored(session).session()).isEqualTo(session);
    }

    @Test
    void shouldKnowEachState() {
        assertThat(states()).extracting(state -> (Object) state.getClass()).containsExactlyInAnyOrder((Object[])
                FollowedSession.class.getPermittedSubclasses());
    }

    @Test
    void shouldStillKnowItsPauseWhenItWasAbandonedInIt() {
        KnownSession abandoned =
                known().in(new FollowedSession.Paused("user", AT)).in(new FollowedSession.Abandoned());

        SessionViewRow row = stored(abandoned);

        assertThat(row.session().pausedAt()).contains(AT);
        assertThat(row.session().in(new FollowedSession.Active()).pausedAt()).isEmpty();
    }

    @Test
    void shouldWaitForNoPlanWhenNoneIsDue() {
        SessionViewRow row = stored(known().planWait(Optional.empty()));

        assertThat(row.planDueAt).isNull();
        assertThat(row.planClaimedUntil).isNull();
        assertThat(row.planTries).isZero();
    }

    private static SessionViewRow stored(KnownSession session) {
        SessionViewRow row = new SessionViewRow();
        row.sessionId = session.id();
        row.take(session);
        return row;
    }

    private static KnownSession known() {
        return new KnownSession(
                UUID.randomUUID(),
                UUID.randomUUID(),
                new Subject("Practice", "Engineer", "Java", "Acme", "hard", "technical", "de"),
                new FollowedSession.Created(),
                Optional.empty(),
                RunningTime.from(30, AT),
                new Credits(1, 2, 3, 4),
                new Moments(Optional.of(AT), Optional.of(AT.plusSeconds(1)), Optional.empty()),
                Optional.empty(),
                true,
                Optional.of(new PlanWait(AT, Optional.of(AT.plusSeconds(9)), 2)));
    }
}
