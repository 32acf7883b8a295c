package dev.mockmate.session.application;

import dev.mockmate.platform.outcome.Outcome;
import dev.mockmate.platform.time.Now;
import dev.mockmate.platform.transaction.Transactions;
import dev.mockmate.session.application.SessionTokens.SessionToken;
import dev.mockmate.session.domain.Refusal;
import dev.mockmate.session.store.Connections;
import dev.mockmate.session.store.LaunchTokens.Bearer;
import dev.mockmate.session.store.LockedSession;
import dev.mockmate.session.store.Sessions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** Issues another token to the same connection, until a day after the sign-in that stands behind it. */
@ApplicationScoped
public class RenewSessionToken {
    private final Transactions transactions;
    private final Sessions sessions;
    private final Connections connections;
    private final SessionTokens tokens;
    private final Now now;

    RenewSessionToken(
            Transactions transactions, Sessions sessions, Connections connections, SessionTokens tokens, Now now) {
        this.transactions = transactions;
        this.sessions = sessions;
        this.connections = connections;
        this.tokens = tokens;
        this.now = now;
    }

    /** The new token; refused when the connection was replaced or its sign-in is too long ago. */
    public Uni<Outcome<SessionToken, Refusal>> renew(UUID id, Bearer user, UUID connection) {
        return transactions.inTransaction(() -> sessions.lock(id).chain(found -> found.filter(session ->
                        session.isOf(user.userId()) && !session.contact().replaced(connection))
                .map(session -> renew(session, user, connection))
                .orElseGet(() -> Uni.createFrom().item(Outcome.refused(new Refusal.SessionTokenReplaced())))));
    }

    private Uni<Outcome<SessionToken, Refusal>> renew(LockedSession found, Bearer user, UUID connection) {
        Instant at = now.get();
        return connections
                .signedInAt(connection)
                .map(signedIn -> tokens.mayIssue(signedIn, at)
                        ? Outcome.done(tokens.issue(user, found.id(), connection, signedIn, at))
                        : Outcome.refused(new Refusal.SessionTokenReplaced()));
    }
}
