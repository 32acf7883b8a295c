package dev.mockmate.session.application;

import dev.mockmate.platform.outcome.Outcome;
import dev.mockmate.platform.time.Ids;
import dev.mockmate.platform.time.Now;
import dev.mockmate.platform.transaction.Transactions;
import dev.mockmate.session.domain.Lifecycle;
import dev.mockmate.session.domain.Refusal;
import dev.mockmate.session.domain.Session;
import dev.mockmate.session.domain.SessionState.Activating;
import dev.mockmate.session.store.ActivationOutcomes.ActivationStatus;
import dev.mockmate.session.store.LockedSession;
import dev.mockmate.session.store.Sessions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/**
 * Begins a session: asks billing to hold a credit and waits, outside any transaction, for the outcome, whichever replica
 * handles it.
 */
@ApplicationScoped
public class ActivateSession {
    private final Transactions transactions;
    private final Sessions sessions;
    private final ChangeSession change;
    private final Lifecycle lifecycle;
    private final AwaitActivation await;
    private final Ids ids;
    private final Now now;

    ActivateSession(
            Transactions transactions,
            Sessions sessions,
            ChangeSession change,
            Lifecycle lifecycle,
            AwaitActivation await,
            Ids ids,
            Now now) {
        this.transactions = transactions;
        this.sessions = sessions;
        this.change = change;
        this.lifecycle = lifecycle;
        this.await = await;
        this.ids = ids;
        this.now = now;
    }

    /**
     * Activates: the session is active then, or still activating when the decision is still to come; an active one stays as it
     * is.
     */
    public Uni<Outcome<Session, Refusal>> activate(UUID id, UUID userId) {
        return transactions
                .inTransaction(() -> sessions.lock(id).chain(found -> found.filter(session -> session.isOf(userId))
                        .map(this::request)
                        .orElseGet(() -> Uni.createFrom().item(Outcome.refused(new Refusal.NotFound())))))
                .chain(requested -> requested.then(this::outcome));
    }

    private Uni<Outcome<Session, Refusal>> request(LockedSession found) {
        Instant at = now.get();
        return change.decide(
                        found,
                        Actor.user(found.userId()),
                        at,
                        state -> lifecycle.requestActivation(state, ids.next(), at))
                .map(outcome -> TransitionOutcomes.outcome(outcome, found.session(found.contact())));
    }

    private Uni<Outcome<Session, Refusal>> outcome(Session requested) {
        if (!(requested.state() instanceof Activating activating)) {
            return Uni.createFrom().item(Outcome.done(requested));
        }
        UUID activation = activating.activationId();
        return await.outcome(requested.id(), activation)
                .chain(standing -> standing.map(decided -> decided(requested, activation, decided))
                        .orElseGet(() -> Uni.createFrom().item(Outcome.done(requested))));
    }

    private Uni<Outcome<Session, Refusal>> decided(Session requested, UUID activation, ActivationStatus standing) {
        if (activation.equals(standing.declinedId())) {
            return Uni.createFrom()
                    .item(Outcome.refused(new Refusal.InsufficientCredits(standing.required(), standing.available())));
        }
        return sessions.one(requested.id()).map(found -> Outcome.found(found, new Refusal.NotFound()));
    }
}
