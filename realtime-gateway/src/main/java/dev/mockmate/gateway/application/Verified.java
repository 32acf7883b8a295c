package dev.mockmate.gateway.application;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A token that holds.
 *
 * @param userId its {@code sub}
 * @param token the token, to be shown to other services; never logged
 * @param expiresAt when it stops holding
 * @param grant for a session token, what it was issued for; empty for a user's own token, which opens all of the user's sessions
 */
public record Verified(UUID userId, String token, Instant expiresAt, Optional<Grant> grant) {

    /**
     * What session-service issued a token for.
     *
     * @param connectionId the connection it was issued to
     */
    public record Grant(UUID sessionId, Optional<UUID> connectionId) {}

    /** Whether it opens the session, if that is the user's. */
    public boolean opens(UUID sessionId) {
        return grant.isEmpty() || grant.get().sessionId().equals(sessionId);
    }

    @Override
    public String toString() {
        return "Verified[" + userId + "]";
    }
}
