package dev.mockmate.session.application;

import dev.mockmate.platform.outbox.Outbox;
import dev.mockmate.session.application.SessionDecisions.Decision;
import dev.mockmate.session.application.SessionDecisions.Found;
import dev.mockmate.session.domain.SessionState;
import dev.mockmate.session.domain.TransitionResult;
import dev.mockmate.session.store.SessionRow;
import dev.mockmate.session.store.Sessions.Locked;
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
    Uni<TransitionResult> settle(Locked found, Instant now) {
        return keep(found, now, rulesOf(found).settle(found(found), now));
    }

    /** Settles what fell due, then decides the move on the state that leaves. */
    Uni<TransitionResult> decide(
            Locked found, Actor actor, Instant now, Function<SessionState, TransitionResult> move) {
        return keep(found, now, rulesOf(found).decide(found(found), actor, now, move));
    }

    /** The same where the move shows that the client was there at {@code sign}: what that confirms is settled before it. */
    Uni<TransitionResult> decideSeen(
            Locked found, Actor actor, Instant sign, Instant now, Function<SessionState, TransitionResult> move) {
        return keep(found, now, rulesOf(found).decideSeen(found(found), actor, sign, now, move));
    }

    /** Decides by one of the rules of {@link SessionDecisions} and stores what that comes to. */
    Uni<TransitionResult> apply(Locked found, Instant now, BiFunction<SessionDecisions, Found, Decision> rule) {
        return keep(found, now, rule.apply(rulesOf(found), found(found)));
    }

    /** The same for a rule that may decide nothing. */
    Uni<Optional<TransitionResult>> applyIfAny(
            Locked found, Instant now, BiFunction<SessionDecisions, Found, Optional<Decision>> rule) {
        return rule.apply(rulesOf(found), found(found))
                .map(decided -> keep(found, now, decided).map(Optional::of))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    /** A session may end sooner than others. */
    private SessionDecisions rulesOf(Locked found) {
        return decisions.of(found.row().brief());
    }

    private static Found found(Locked found) {
        return new Found(found.row().state(), found.contact());
    }

    private Uni<TransitionResult> keep(Locked found, Instant now, Decision decided) {
        SessionRow row = found.row();
        row.become(decided.after(), now);
        row.lookAgainAt(decided.lookAgainAt().orElse(null));
        return record.keep(row, decided.before(), decided.after(), decided.made(), now)
                .chain(() -> outbox.publish(decided.events(row.id(), row.userId())))
                .replaceWith(decided.outcome());
    }
}
