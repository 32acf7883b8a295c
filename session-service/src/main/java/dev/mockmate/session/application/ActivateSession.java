package dev.mockmate.session.application;

import dev.mockmate.platform.time.Ids;
import dev.mockmate.platform.time.Now;
import dev.mockmate.platform.transaction.Transactions;
import dev.mockmate.session.domain.Lifecycle;
import dev.mockmate.session.domain.Session;
import dev.mockmate.session.domain.SessionState.Activating;
import dev.mockmate.session.domain.TransitionResult;
import dev.mockmate.session.domain.TransitionResult.IllegalTransition;
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

    /** Result of an activation. */
    public sealed interface Activation {
        /** The session is active. */
        record Active(Session session) implements Activation {}

        /** The decision is still to come. */
        record Pending(Session session) implements Activation {}

        /** There is not enough credit. */
        record Declined(int required, long available) implements Activation {}

        /** The session cannot be activated from its status. */
        record Refused(IllegalTransition refusal) implements Activation {}

        /** There is no such session of this user. */
        record Unknown() implements Activation {}
    }

    /** Activates; an active session stays as it is. */
    public Uni<Activation> activate(UUID id, UUID userId) {
        return transactions
                .inTransaction(() -> sessions.lock(id).chain(found -> found.filter(session -> session.isOf(userId))
                        .map(this::request)
                        .orElseGet(() -> Uni.createFrom().item(new Activation.Unknown()))))
                .chain(requested -> requested instanceof Activation.Pending pending
                        ? outcome(pending.session())
                        : Uni.createFrom().item(requested));
    }

    private Uni<Activation> request(LockedSession found) {
        Instant at = now.get();
        return change.decide(
                        found,
                        Actor.user(found.userId()),
                        at,
                        state -> lifecycle.requestActivation(state, ids.next(), at))
                .map(outcome -> standing(found, outcome));
    }

    private static Activation standing(LockedSession found, TransitionResult outcome) {
        if (outcome instanceof IllegalTransition refusal) {
            return new Activation.Refused(refusal);
        }
        Session session = found.session(found.contact());
        return session.state() instanceof Activating ? new Activation.Pending(session) : new Activation.Active(session);
    }

    private Uni<Activation> outcome(Session requested) {
        UUID activation = ((Activating) requested.state()).activationId();
        return await.outcome(requested.id(), activation)
                .chain(standing -> standing.map(decided -> decided(requested, activation, decided))
                        .orElseGet(() -> Uni.createFrom().item(new Activation.Pending(requested))));
    }

    private Uni<Activation> decided(Session requested, UUID activation, ActivationStatus standing) {
        if (activation.equals(standing.declinedId())) {
            return Uni.createFrom().item(new Activation.Declined(standing.required(), standing.available()));
        }
        return sessions.one(requested.id())
                .map(found -> found.<Activation>map(Activation.Active::new).orElseGet(Activation.Unknown::new));
    }
}
