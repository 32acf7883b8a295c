package dev.mockmate.session.application;

import dev.mockmate.platform.outcome.Outcome;
import dev.mockmate.platform.time.Now;
import dev.mockmate.platform.transaction.Transactions;
import dev.mockmate.session.domain.Limits;
import dev.mockmate.session.domain.Refusal;
import dev.mockmate.session.domain.SessionSnapshot;
import dev.mockmate.session.domain.Speaker;
import dev.mockmate.session.domain.TransitionResult.IllegalTransition;
import dev.mockmate.session.store.LockedSession;
import dev.mockmate.session.store.Presence;
import dev.mockmate.session.store.Sessions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/**
 * Notes that the client is there. Nearly always one statement; where the client was gone, is another one than the newest, or
 * the session stands otherwise, the session is locked and looked at.
 */
@ApplicationScoped
public class RecordHeartbeat {
    private final Presence presence;
    private final Transactions transactions;
    private final Sessions sessions;
    private final ChangeSession change;
    private final Limits limits;
    private final Now now;

    RecordHeartbeat(
            Presence presence,
            Transactions transactions,
            Sessions sessions,
            ChangeSession change,
            Limits limits,
            Now now) {
        this.presence = presence;
        this.transactions = transactions;
        this.sessions = sessions;
        this.change = change;
        this.limits = limits;
        this.now = now;
    }

    /** Notes a sign of the client; the connection it names or whose token it holds must be the one that counts. */
    public Uni<Outcome<SessionSnapshot, Refusal>> beat(UUID id, Speaker speaker) {
        return presence.beat(id, speaker, now.get(), limits.silence()).chain(noted -> noted.map(
                        standing -> Uni.createFrom().item(Outcome.<SessionSnapshot, Refusal>done(standing)))
                .orElseGet(() -> lookAt(id, speaker)));
    }

    private Uni<Outcome<SessionSnapshot, Refusal>> lookAt(UUID id, Speaker speaker) {
        return transactions.inTransaction(
                () -> sessions.lock(id).chain(found -> found.filter(session -> session.isOf(speaker.userId()))
                        .map(session -> present(session, speaker))
                        .orElseGet(() -> Uni.createFrom().item(Outcome.refused(new Refusal.NotFound())))));
    }

    private Uni<Outcome<SessionSnapshot, Refusal>> present(LockedSession found, Speaker speaker) {
        Instant at = now.get();
        boolean replaced = speaker.claimsReplaced(found.contact());
        Actor owner = Actor.user(found.userId());
        return change.apply(found, at, (decisions, stored) -> decisions.heartbeat(stored, owner, replaced, at))
                .chain(outcome -> {
                    if (outcome instanceof IllegalTransition refusal) {
                        return Uni.createFrom().item(Outcome.refused(refusal));
                    }
                    return replaced
                            ? Uni.createFrom().item(Outcome.refused(new Refusal.ConnectionReplaced()))
                            : sessions.seen(found.id(), at)
                                    .replaceWith(Outcome.done(
                                            found.standing(found.contact().seen(at))));
                });
    }
}
