package dev.mockmate.session.application;

import dev.mockmate.platform.identity.Caller;
import dev.mockmate.platform.identity.Roles;
import dev.mockmate.platform.outcome.Outcome;
import dev.mockmate.platform.time.Now;
import dev.mockmate.platform.transaction.Transactions;
import dev.mockmate.session.domain.Lifecycle;
import dev.mockmate.session.domain.Refusal;
import dev.mockmate.session.domain.Session;
import dev.mockmate.session.domain.SessionState;
import dev.mockmate.session.domain.TransitionResult;
import dev.mockmate.session.store.LockedSession;
import dev.mockmate.session.store.Sessions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;

/** Says how long a session was: its owner ends it with a claim, an operator corrects what was counted. */
@ApplicationScoped
public class FinalizeSession {
    private final Transactions transactions;
    private final Sessions sessions;
    private final ChangeSession change;
    private final Lifecycle lifecycle;
    private final Now now;

    FinalizeSession(Transactions transactions, Sessions sessions, ChangeSession change, Lifecycle lifecycle, Now now) {
        this.transactions = transactions;
        this.sessions = sessions;
        this.change = change;
        this.lifecycle = lifecycle;
        this.now = now;
    }

    private record Correction(Caller by, int minutes, String reason) {
        Actor actor() {
            return Actor.operator(by);
        }
    }

    /**
     * The owner ends a live session: the server's clock counts, the number is kept, once also of one that is over. An admin or
     * service corrects a completed one, and {@code reason}, asked for then only, is kept.
     */
    public Uni<Outcome<Session, Refusal>> say(UUID id, Caller caller, int minutes, Supplier<String> reason) {
        return transactions.inTransaction(
                () -> sessions.lock(id).chain(found -> found.filter(session -> caller.maySee(session.userId()))
                        .map(session -> say(session, caller, minutes, reason))
                        .orElseGet(() -> Uni.createFrom().item(Outcome.refused(new Refusal.NotFound())))));
    }

    private Uni<Outcome<Session, Refusal>> say(
            LockedSession found, Caller caller, int minutes, Supplier<String> reason) {
        boolean operator = caller.is(Roles.ADMIN) || caller.is(Roles.SERVICE);
        boolean ownLive = found.isOf(caller.userId()) && found.state() instanceof SessionState.Live;
        return operator && !ownLive
                ? correct(found, new Correction(caller, minutes, reason.get()))
                : claim(found, minutes);
    }

    private Uni<Outcome<Session, Refusal>> claim(LockedSession found, int minutes) {
        Instant at = now.get();
        return change.decideSeen(
                        found,
                        Actor.user(found.userId()),
                        at,
                        at,
                        state -> lifecycle.finish(state, minutes, found.claim(), at))
                .invoke(outcome -> {
                    if (outcome instanceof TransitionResult.Moved) {
                        found.claim(minutes);
                    }
                })
                .map(outcome -> TransitionOutcomes.outcome(outcome, found.session(found.contact())));
    }

    private Uni<Outcome<Session, Refusal>> correct(LockedSession found, Correction correction) {
        Instant at = now.get();
        return change.decide(
                        found,
                        correction.actor(),
                        at,
                        state -> lifecycle.correct(
                                state,
                                Duration.ofMinutes(correction.minutes()),
                                correction.by().userId(),
                                correction.reason(),
                                at))
                .map(outcome -> TransitionOutcomes.outcome(outcome, found.session(found.contact())));
    }
}
