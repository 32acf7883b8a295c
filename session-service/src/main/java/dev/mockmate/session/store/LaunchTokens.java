package dev.mockmate.session.store;

import dev.mockmate.platform.transaction.NativeQueries;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Launch tokens that can still be used; each is known by its hash alone. */
@ApplicationScoped
public class LaunchTokens {
    private static final String ADD =
            "insert into launch_token (token_hash, session_id, user_id, user_name, user_email, expires_at)"
                    + " values (:hash, :session, :user, :name, :email, :expires)";
    private static final String USABLE =
            "select count(*) from launch_token where token_hash = :hash and session_id = :session and expires_at >"
                    + " :now";
    private static final String TAKE = "delete from launch_token"
            + " where token_hash = :hash and session_id = :session and expires_at > :now"
            + " returning user_id, user_name, user_email";

    /** Whom a token stands for; name and email are empty when the sign-in had none. */
    public record Bearer(UUID userId, String name, String email) {}

    /** Keeps a new token. */
    public Uni<Void> add(byte[] hash, UUID sessionId, Bearer bearer, Instant expiresAt) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ADD)
                        .setParameter("hash", hash)
                        .setParameter("session", sessionId)
                        .setParameter("user", bearer.userId())
                        .setParameter("name", bearer.name())
                        .setParameter("email", bearer.email())
                        .setParameter("expires", expiresAt)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Whether the token could be used now; reading it takes nothing. */
    public Uni<Boolean> isUsable(byte[] hash, UUID sessionId, Instant now) {
        return Panache.getSession()
                .chain(session -> NativeQueries.values(session, USABLE, Long.class)
                        .setParameter("hash", hash)
                        .setParameter("session", sessionId)
                        .setParameter("now", now)
                        .getSingleResult())
                .map(count -> count > 0);
    }

    /** Uses the token up; of any number of attempts one gets it. Undone when the transaction is. */
    public Uni<Optional<Bearer>> take(byte[] hash, UUID sessionId, Instant now) {
        return Panache.getSession()
                .chain(session -> NativeQueries.rows(session, TAKE)
                        .setParameter("hash", hash)
                        .setParameter("session", sessionId)
                        .setParameter("now", now)
                        .getSingleResultOrNull())
                .map(row -> Optional.ofNullable(row)
                        .map(found -> new Bearer((UUID) found[0], (String) found[1], (String) found[2])));
    }

    /** Forgets tokens that expired, with the names in them. */
    public Uni<Void> forgetExpired(Instant now) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("delete from launch_token where expires_at <= :now")
                        .setParameter("now", now)
                        .executeUpdate())
                .replaceWithVoid();
    }
}
