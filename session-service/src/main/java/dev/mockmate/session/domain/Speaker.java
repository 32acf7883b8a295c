package dev.mockmate.session.domain;

import java.util.Optional;
import java.util.UUID;

/**
 * Who speaks for a session's client.
 *
 * @param named the connection the client says it is; empty when it does not say
 * @param tokenOf the connection its session token was issued to; empty with the user's own token
 */
public record Speaker(UUID userId, Optional<UUID> named, Optional<UUID> tokenOf) {

    /** Whether a newer connection took the place of the one that speaks; one that was dropped is still the newest. */
    public boolean isReplaced(ClientPresence contact) {
        return tokenOf.filter(contact::replaced).isPresent();
    }

    /** The same, or of the one that it says it is. */
    public boolean claimsReplaced(ClientPresence contact) {
        return isReplaced(contact) || named.filter(contact::replaced).isPresent();
    }
}
