package dev.mockmate.session.application;

import dev.mockmate.contracts.event.SessionEvent;
import dev.mockmate.platform.idempotency.Idempotency;
import dev.mockmate.platform.outbox.Outbox;
import dev.mockmate.platform.outcome.Outcome;
import dev.mockmate.platform.time.Now;
import dev.mockmate.platform.transaction.Transactions;
import dev.mockmate.session.domain.JobBrief;
import dev.mockmate.session.domain.Lifecycle;
import dev.mockmate.session.domain.Refusal;
import dev.mockmate.session.domain.Session;
import dev.mockmate.session.domain.SessionState;
import dev.mockmate.session.domain.TransitionResult;
import dev.mockmate.session.domain.TransitionResult.IllegalTransition;
import dev.mockmate.session.store.LockedSession;
import dev.mockmate.session.store.Sessions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Changes what a session is about before it begins, and erases it when it is over. */
@ApplicationScoped
public class EditSession {
    private final Transactions transactions;
    private final Sessions sessions;
    private final ChangeSession change;
    private final Lifecycle lifecycle;
    private final Outbox outbox;
    private final Idempotency idempotency;
    private final Now now;

    EditSession(
            Transactions transactions,
            Sessions sessions,
            ChangeSession change,
            Lifecycle lifecycle,
            Outbox outbox,
            Idempotency idempotency,
            Now now) {
        this.transactions = transactions;
        this.sessions = sessions;
        this.change = change;
        this.lifecycle = lifecycle;
        this.outbox = outbox;
        this.idempotency = idempotency;
        this.now = now;
    }

    /** Rewrites the brief. */
    public Uni<Outcome<Session, Refusal>> rewrite(UUID id, UUID userId, UnaryOperator<JobBrief> edit) {
        return transactions.inTransaction(
                () -> sessions.lock(id).chain(found -> found.filter(session -> session.isOf(userId))
                        .map(session -> rewrite(session, edit))
                        .orElseGet(() -> Uni.createFrom().item(Outcome.refused(new Refusal.NotFound())))));
    }

    private Uni<Outcome<Session, Refusal>> rewrite(LockedSession found, UnaryOperator<JobBrief> edit) {
        Instant at = now.get();
        JobBrief before = found.brief();
        JobBrief after = edit.apply(before);
        return change.decide(found, Actor.user(found.userId()), at, state -> lifecycle.change(state, before, after, at))
                .invoke(outcome -> {
                    if (outcome instanceof TransitionResult.Moved) {
                        found.rewrite(after);
                    }
                })
                .map(outcome -> TransitionOutcomes.outcome(outcome, found.session(found.contact())));
    }

    /** Erases a session that does not run, here and by its event everywhere. Erasing it again is no error. Its id. */
    public Uni<Outcome<UUID, Refusal>> erase(UUID id, UUID userId) {
        return transactions.inTransaction(
                () -> sessions.lock(id).chain(found -> found.filter(session -> session.isOf(userId))
                        .map(this::erase)
                        .orElseGet(() -> erasedBefore(id, userId))));
    }

    private Uni<Outcome<UUID, Refusal>> erase(LockedSession found) {
        Instant at = now.get();
        return change.settle(found, at).chain(settled -> {
            SessionState state = found.state();
            return runs(state)
                    ? Uni.createFrom().item(Outcome.refused(new IllegalTransition(state.label(), "deleted")))
                    : endAndForget(found, at).replaceWith(Outcome.done(found.id()));
        });
    }

    /** Whether something of it is under way; one that was abandoned or never began is not. */
    private static boolean runs(SessionState state) {
        return state instanceof SessionState.Live
                && !(state instanceof SessionState.Created)
                && !(state instanceof SessionState.Abandoned);
    }

    /** An abandoned session ends before, so that what it cost is settled. */
    private Uni<Void> endAndForget(LockedSession found, Instant at) {
        Actor owner = Actor.user(found.userId());
        return change.decide(found, owner, at, state -> lifecycle.end(state, at))
                .chain(() -> forget(found, at));
    }

    /** Erases a session whatever its state, in the caller's transaction; a live one is ended in its owner's name before. */
    Uni<Void> eraseAnyway(UUID id) {
        Instant at = now.get();
        return sessions.lock(id).chain(found -> found.map(session -> endAndForget(session, at))
                .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private Uni<Void> forget(LockedSession found, Instant at) {
        UUID id = found.id();
        UUID userId = found.userId();
        return sessions.erase(id, userId, at)
                .chain(() -> idempotency.forgetNaming(id))
                .chain(() -> outbox.publish(new SessionEvent.Deleted(id, userId, at)));
    }

    private Uni<Outcome<UUID, Refusal>> erasedBefore(UUID id, UUID userId) {
        return sessions.isErased(id, userId)
                .map(erased -> erased ? Outcome.done(id) : Outcome.refused(new Refusal.NotFound()));
    }
}
