package dev.mockmate.gateway.application;

import java.time.Instant;
import java.util.UUID;

/**
 * A token that holds.
 *
 * @param userId its {@code sub}
 * @param token the token, to be shown to other services; never logged
 * @param expiresAt when it stops holding
 */
public record Verified(UUID userId, String token, Instant expiresAt) {
    @Override
    public String toString() {
        return "Verified[" + userId + "]";
    }
}
