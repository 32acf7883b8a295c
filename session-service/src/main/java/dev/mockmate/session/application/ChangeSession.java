package dev.mockmate.session.application;

import dev.mockmate.platform.outbox.Outbox;
import dev.mockmate.session.application.SessionDecisions.Decision;
import dev.mockmate.session.application.SessionDecisions.Found;
import dev.mockmate.session.domain.SessionState;
import dev.mockmate.session.domain.TransitionResult;
import dev.mockmate.session.store.LockedSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The one way a locked session changes: what fell due is settled first, then the move is decided ({@link SessionDecisions}), then
 * state, clock intervals, history and events are stored together. All use cases that move a session go through here, inside
 * their transaction.
 */
@ApplicationScoped
class ChangeSession {
    private final RecordChanges record;
    private final Outbox outbox;
    private final SessionDecisions decisions;

    ChangeSession(RecordChanges record, Outbox outbox, SessionDecisions decisions) {
        this.record = record;
        this.outbox = outbox;
        this.decisions = decisions;
    }

    /** Settles what fell due and nothing else. */
    Uni<TransitionResult> settle(LockedSession found, Instant now) {
        return keep(found, now, rulesOf(found).settle(found(found), now));
    }

    /** Settles what fell due, then decides the move on the state that leaves. */
    Uni<TransitionResult> decide(
            LockedSession found, Actor actor, Instant now, Function<SessionState, TransitionResult> move) {
        return keep(found, now, rulesOf(found).decide(found(found), actor, now, move));
    }

    /** The same where the move shows that the client was there at {@code sign}: what that confirms is settled before it. */
    Uni<TransitionResult> decideSeen(
            LockedSession found,
            Actor actor,
            Instant sign,
            Instant now,
            Function<SessionState, TransitionResult> move) {
        return keep(found, now, rulesOf(found).decideSeen(found(found), actor, sign, now, move));
    }

    /** Decides by one of the rules of {@link SessionDecisions} and stores what that comes to. */
    Uni<TransitionResult> apply(LockedSession found, Instant now, BiFunction<SessionDecisions, Found, Decision> rule) {
        return keep(found, now, rule.apply(rulesOf(found), found(found)));
    }

    /** The same for a rule that may decide nothing. */
    Uni<Optional<TransitionResult>> applyIfAny(
            LockedSession found, Instant now, BiFunction<SessionDecisions, Found, Optional<Decision>> rule) {
        return rule.apply(rulesOf(found), found(found))
                .map(decided -> keep(found, now, decided).map(Optional::of))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    /** A session may end sooner than others. */
    private SessionDecisions rulesOf(LockedSession found) {
        return decisions.of(found.brief());
    }

    private static Found found(LockedSession found) {
        return new Found(found.state(), found.contact());
    }

    private Uni<TransitionResult> keep(LockedSession found, Instant now, Decision decided) {
        found.become(decided.after(), now, decided.lookAgainAt());
        return record.keep(found.id(), decided.before(), decided.after(), decided.made(), now)
                .chain(() -> outbox.publish(decided.events(found.id(), found.userId())))
                .replaceWith(decided.outcome());
    }
}
