package dev.mockmate.session.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * What is known of a session's client.
 *
 * @param connectionId the connection that counts; null when none was made or it was dropped
 * @param newestConnectionId the last connection that was made, dropped or not; null when none was
 * @param lastSign the last sign of a client, null when there was none
 * @param droppedAt when a client said that it goes, null when none did
 */
public record ClientPresence(UUID connectionId, UUID newestConnectionId, Instant lastSign, Instant droppedAt) {
    /** Nobody was ever there. */
    public static final ClientPresence NONE = new ClientPresence(null, null, null, null);

    /** The last sign, or the beginning of time. */
    public Instant lastSignOrEpoch() {
        return lastSign == null ? Instant.EPOCH : lastSign;
    }

    /** A sign of the client; an older one than known changes nothing. */
    public ClientPresence seen(Instant at) {
        return lastSign != null && lastSign.isAfter(at)
                ? this
                : new ClientPresence(connectionId, newestConnectionId, at, droppedAt);
    }

    /** A client takes over. */
    public ClientPresence connected(UUID connection, Instant at) {
        ClientPresence seen = seen(at);
        return new ClientPresence(connection, connection, seen.lastSign, null);
    }

    /** Whether a client said that it goes at or after this sign of it. */
    public boolean wentSince(Instant sign) {
        return droppedAt != null && !sign.isAfter(droppedAt);
    }

    /** The last sign, when a client that is gone was really seen last: never before the sign that is known, nor after now. */
    public Instant lastProof(Instant lastSeen, Instant now) {
        Instant seen = lastSeen.isAfter(lastSignOrEpoch()) ? lastSeen : lastSignOrEpoch();
        return seen.isAfter(now) ? now : seen;
    }

    /** Whether a newer connection took the place of this one. */
    public boolean replaced(UUID connection) {
        return !connection.equals(newestConnectionId);
    }

    /** The client went. */
    public ClientPresence dropped(Instant at) {
        return new ClientPresence(null, newestConnectionId, seen(at).lastSign, at);
    }

    /** Whether a client showed itself within {@code silence} before {@code now} and has not gone since. */
    public boolean isThere(Instant now, Duration silence) {
        return lastSign != null
                && lastSign.plus(silence).isAfter(now)
                && (droppedAt == null || lastSign.isAfter(droppedAt));
    }
}
