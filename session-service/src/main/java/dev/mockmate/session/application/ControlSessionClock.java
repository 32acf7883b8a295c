package dev.mockmate.session.application;

import dev.mockmate.platform.identity.Caller;
import dev.mockmate.platform.outcome.Outcome;
import dev.mockmate.platform.time.Now;
import dev.mockmate.platform.transaction.Transactions;
import dev.mockmate.session.domain.ClientPresence;
import dev.mockmate.session.domain.EndReason;
import dev.mockmate.session.domain.Lifecycle;
import dev.mockmate.session.domain.Refusal;
import dev.mockmate.session.domain.Session;
import dev.mockmate.session.domain.SessionState;
import dev.mockmate.session.domain.TransitionResult;
import dev.mockmate.session.store.LockedSession;
import dev.mockmate.session.store.Sessions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** What the owner of a session does with its clock. The call itself is a sign of the client; an operator's is none. */
@ApplicationScoped
public class ControlSessionClock {
    private final Transactions transactions;
    private final Sessions sessions;
    private final ChangeSession change;
    private final Lifecycle lifecycle;
    private final Now now;

    ControlSessionClock(
            Transactions transactions, Sessions sessions, ChangeSession change, Lifecycle lifecycle, Now now) {
        this.transactions = transactions;
        this.sessions = sessions;
        this.change = change;
        this.lifecycle = lifecycle;
        this.now = now;
    }

    /** Stops the clock. */
    public Uni<Outcome<Session, Refusal>> pause(UUID id, UUID userId) {
        return move(id, userId, lifecycle::pause);
    }

    /** Stops the clock of a user who is there but does nothing. */
    public Uni<Outcome<Session, Refusal>> idle(UUID id, UUID userId) {
        return move(id, userId, lifecycle::idle);
    }

    /** Lets the clock run again. */
    public Uni<Outcome<Session, Refusal>> resume(UUID id, UUID userId) {
        return move(id, userId, lifecycle::resume);
    }

    /** Ends the session. */
    public Uni<Outcome<Session, Refusal>> complete(UUID id, UUID userId, EndReason reason) {
        return move(
                id,
                session -> session.isOf(userId),
                session -> change(session, (state, at) -> lifecycle.complete(state, reason, at)));
    }

    /**
     * Ends the session: for its owner with the reason, for an admin or service as {@link EndReason#OPERATOR_ENDED}, and {@code
     * note}, asked for then only, is kept.
     */
    public Uni<Outcome<Session, Refusal>> complete(UUID id, Caller caller, EndReason reason, Supplier<String> note) {
        return move(
                id,
                session -> caller.maySee(session.userId()),
                session -> session.isOf(caller.userId())
                        ? change(session, (state, at) -> lifecycle.complete(state, reason, at))
                        : endByOperator(session, caller, note.get()));
    }

    private Uni<Outcome<Session, Refusal>> move(
            UUID id, UUID userId, BiFunction<SessionState, Instant, TransitionResult> decision) {
        return move(id, session -> session.isOf(userId), session -> change(session, decision));
    }

    private Uni<Outcome<Session, Refusal>> move(
            UUID id, Predicate<LockedSession> allowed, Function<LockedSession, Uni<Outcome<Session, Refusal>>> change) {
        return transactions.inTransaction(() -> sessions.lock(id)
                .chain(found -> found.filter(allowed).map(change).orElseGet(() -> Uni.createFrom()
                        .item(Outcome.refused(new Refusal.NotFound())))));
    }

    private Uni<Outcome<Session, Refusal>> endByOperator(LockedSession found, Caller operator, String note) {
        Instant at = now.get();
        return change.decide(found, Actor.operator(operator), at, state -> lifecycle.endByOperator(state, note, at))
                .map(outcome -> TransitionOutcomes.outcome(outcome, found.session(found.contact())));
    }

    private Uni<Outcome<Session, Refusal>> change(
            LockedSession found, BiFunction<SessionState, Instant, TransitionResult> decision) {
        Instant at = now.get();
        ClientPresence contact = found.contact().seen(at);
        return change.decideSeen(found, Actor.user(found.userId()), at, at, state -> decision.apply(state, at))
                .call(outcome -> outcome instanceof TransitionResult.IllegalTransition
                        ? Uni.createFrom().voidItem()
                        : sessions.seen(found.id(), at))
                .map(outcome -> TransitionOutcomes.outcome(outcome, found.session(contact)));
    }
}
