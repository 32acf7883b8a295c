package dev.mockmate.session.application;

import dev.mockmate.platform.outcome.Outcome;
import dev.mockmate.platform.time.Ids;
import dev.mockmate.platform.time.Now;
import dev.mockmate.platform.transaction.Transactions;
import dev.mockmate.session.application.SessionTokens.SessionToken;
import dev.mockmate.session.domain.Client;
import dev.mockmate.session.domain.Lifecycle;
import dev.mockmate.session.domain.Refusal;
import dev.mockmate.session.domain.Session;
import dev.mockmate.session.domain.SessionChange;
import dev.mockmate.session.domain.SessionState;
import dev.mockmate.session.domain.Speaker;
import dev.mockmate.session.domain.TransitionResult.IllegalTransition;
import dev.mockmate.session.store.Connections;
import dev.mockmate.session.store.LaunchTokens;
import dev.mockmate.session.store.LaunchTokens.Bearer;
import dev.mockmate.session.store.LockedSession;
import dev.mockmate.session.store.Sessions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Connects a client to a session and drops it again. The newest connection takes the place of the one before. A launch token is
 * used up in the transaction that makes the connection, so of any number of attempts on any replica one succeeds.
 */
@ApplicationScoped
public class ConnectSession {
    private final Transactions transactions;
    private final Sessions sessions;
    private final Connections connections;
    private final LaunchTokens launchTokens;
    private final SessionTokens sessionTokens;
    private final ChangeSession change;
    private final Lifecycle lifecycle;
    private final Ids ids;
    private final Now now;

    ConnectSession(
            Transactions transactions,
            Sessions sessions,
            Connections connections,
            LaunchTokens launchTokens,
            SessionTokens sessionTokens,
            ChangeSession change,
            Lifecycle lifecycle,
            Ids ids,
            Now now) {
        this.transactions = transactions;
        this.sessions = sessions;
        this.connections = connections;
        this.launchTokens = launchTokens;
        this.sessionTokens = sessionTokens;
        this.change = change;
        this.lifecycle = lifecycle;
        this.ids = ids;
        this.now = now;
    }

    /** The client is connected. */
    public record Connected(UUID connectionId, SessionToken token, Session session) {}

    /**
     * Connects a client of a signed-in user.
     *
     * @param tokenOf the connection whose session token it sent; empty with the user's own
     */
    public Uni<Outcome<Connected, Refusal>> connect(UUID id, Bearer user, Optional<UUID> tokenOf, Client client) {
        return transactions.inTransaction(
                () -> sessions.lock(id).chain(found -> found.filter(session -> session.isOf(user.userId()))
                        .map(session -> tokenOf.map(connection -> connectAgain(session, user, connection, client))
                                .orElseGet(() -> connect(session, user, now.get(), client)))
                        .orElseGet(() -> Uni.createFrom().item(Outcome.refused(new Refusal.NotFound())))));
    }

    /** The new connection goes back to the same sign-in as the one before: connecting makes no token last longer. */
    private Uni<Outcome<Connected, Refusal>> connectAgain(
            LockedSession found, Bearer user, UUID connection, Client client) {
        if (found.contact().replaced(connection)) {
            return Uni.createFrom().item(Outcome.refused(new Refusal.SessionTokenReplaced()));
        }
        return connections
                .signedInAt(connection)
                .chain(signedIn -> sessionTokens.mayIssue(signedIn, now.get())
                        ? connect(found, user, signedIn, client)
                        : Uni.createFrom().item(Outcome.refused(new Refusal.SessionTokenReplaced())));
    }

    /** Connects a client that was launched with a token. */
    public Uni<Outcome<Connected, Refusal>> launch(UUID id, String launchToken, Client client) {
        byte[] hash = IssueLaunchToken.hash(launchToken);
        // Looked at before the session is locked: whoever guesses must not make its owner wait.
        return transactions.inTransaction(() -> launchTokens
                .isUsable(hash, id, now.get())
                .chain(usable -> usable ? sessions.lock(id) : Uni.createFrom().item(Optional.<LockedSession>empty()))
                .chain(found -> found.map(session -> launch(session, hash, client))
                        .orElseGet(() -> Uni.createFrom().item(Outcome.refused(new Refusal.LaunchTokenInvalid())))));
    }

    private Uni<Outcome<Connected, Refusal>> launch(LockedSession found, byte[] hash, Client client) {
        return launchTokens.take(hash, found.id(), now.get()).chain(bearer -> bearer.filter(
                        user -> found.isOf(user.userId()))
                .map(user -> connect(found, user, now.get(), client))
                .orElseGet(() -> Uni.createFrom().item(Outcome.refused(new Refusal.LaunchTokenInvalid()))));
    }

    private Uni<Outcome<Connected, Refusal>> connect(
            LockedSession found, Bearer user, Instant signedInAt, Client client) {
        Instant at = now.get();
        UUID id = found.id();
        UUID connection = ids.next();
        SessionChange.Connected connected =
                new SessionChange.Connected(connection, found.contact().connectionId(), client, at);
        return change.decideSeen(found, Actor.user(user.userId()), at, at, state -> lifecycle.connect(state, connected))
                .chain(outcome -> outcome instanceof IllegalTransition refusal
                        ? Uni.createFrom().item(Outcome.refused(refusal))
                        : connections
                                .open(id, connection, client, signedInAt, at)
                                .map(opened -> Outcome.done(new Connected(
                                        connection,
                                        sessionTokens.issue(user, id, connection, signedInAt, at),
                                        found.session(found.contact().connected(connection, at))))));
    }

    /**
     * The client goes, and nobody is connected then; the connection it names or whose token it holds must be the one that
     * counts.
     *
     * @param lastSeen when it was seen last, of a connection that was cut; empty when it goes now
     */
    public Uni<Outcome<Session, Refusal>> disconnect(UUID id, Speaker speaker, Optional<Instant> lastSeen) {
        return transactions.inTransaction(
                () -> sessions.lock(id).chain(found -> found.filter(session -> session.isOf(speaker.userId()))
                        .map(session -> disconnectNow(session, speaker, lastSeen))
                        .orElseGet(() -> Uni.createFrom().item(Outcome.refused(new Refusal.NotFound())))));
    }

    private Uni<Outcome<Session, Refusal>> disconnectNow(
            LockedSession found, Speaker speaker, Optional<Instant> lastSeen) {
        UUID counting = found.contact().connectionId();
        boolean another = counting != null
                && speaker.named().filter(named -> !named.equals(counting)).isPresent();
        boolean over = !(found.state() instanceof SessionState.Live);
        if (speaker.isReplaced(found.contact()) || another && !over) {
            return Uni.createFrom().item(Outcome.refused(new Refusal.ConnectionReplaced()));
        }
        Instant at = now.get();
        Instant gone = lastSeen.map(seen -> found.contact().lastProof(seen, at)).orElse(at);
        return change.decideSeen(
                        found,
                        Actor.user(found.userId()),
                        gone,
                        at,
                        state -> lifecycle.disconnect(state, found.contact(), gone))
                .chain(() -> dropped(found, gone));
    }

    private Uni<Outcome<Session, Refusal>> dropped(LockedSession found, Instant gone) {
        Session before = found.session(found.contact());
        return before.state() instanceof SessionState.Live
                ? connections
                        .drop(found.id(), gone)
                        .replaceWith(Outcome.done(found.session(found.contact().dropped(gone))))
                : Uni.createFrom().item(Outcome.done(before));
    }
}
