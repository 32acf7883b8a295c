package dev.mockmate.session.application;

import dev.mockmate.platform.outcome.Outcome;
import dev.mockmate.platform.time.Now;
import dev.mockmate.platform.transaction.Transactions;
import dev.mockmate.session.domain.Refusal;
import dev.mockmate.session.domain.SessionState;
import dev.mockmate.session.domain.TransitionResult.IllegalTransition;
import dev.mockmate.session.store.LaunchTokens;
import dev.mockmate.session.store.LaunchTokens.Bearer;
import dev.mockmate.session.store.LockedSession;
import dev.mockmate.session.store.Sessions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/** Hands a session on to another program of the same user: a token that opens it once, within a minute. */
@ApplicationScoped
public class IssueLaunchToken {
    private static final int TOKEN_BYTES = 32;

    private final Transactions transactions;
    private final Sessions sessions;
    private final LaunchTokens tokens;
    private final SessionConfig config;
    private final Now now;
    private final SecureRandom random;

    IssueLaunchToken(Transactions transactions, Sessions sessions, LaunchTokens tokens, SessionConfig config, Now now) {
        this.transactions = transactions;
        this.sessions = sessions;
        this.tokens = tokens;
        this.config = config;
        this.now = now;
        this.random = new SecureRandom();
    }

    /** The token, told this once; only its hash is kept. */
    public record Issued(String token, Instant expiresAt) {}

    /** Issues a token for a live session of the user. */
    public Uni<Outcome<Issued, Refusal>> issue(UUID id, Bearer user) {
        return transactions.inTransaction(
                () -> sessions.lock(id).chain(found -> found.filter(session -> session.isOf(user.userId()))
                        .map(session -> issue(session, user))
                        .orElseGet(() -> Uni.createFrom().item(Outcome.refused(new Refusal.NotFound())))));
    }

    private Uni<Outcome<Issued, Refusal>> issue(LockedSession found, Bearer user) {
        SessionState state = found.state();
        if (!(state instanceof SessionState.Live)) {
            return Uni.createFrom().item(Outcome.refused(new IllegalTransition(state.label(), "connected")));
        }
        byte[] secret = new byte[TOKEN_BYTES];
        random.nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        Instant expiresAt = now.get().plus(config.launchTokenLifetime());
        return tokens.add(hash(token), found.id(), user, expiresAt)
                .replaceWith(Outcome.done(new Issued(token, expiresAt)));
    }

    /** Forgets the tokens nobody used in time. */
    public Uni<Void> forgetExpired() {
        return transactions.inTransaction(() -> tokens.forgetExpired(now.get()));
    }

    /** What is kept of a token. */
    static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
