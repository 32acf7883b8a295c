package dev.mockmate.interview.recording.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * The audio of an attempt. What is known of it is stored before its first byte and removed after its last, so bytes nobody knows of
 * cannot be.
 *
 * <pre>
 *              all bytes are there             another one is kept
 *  Uploading ───────────────────────► Kept ───────────────────────────► Replaced
 *      └── broken off, or too late ──────┴── its time is over ──────────────┴──► removed
 * </pre>
 */
public sealed interface Recording {

    /** Whose it is; its bytes are in the audio store under {@code id}. */
    Origin origin();

    /** From then on it is not shown and may be removed. */
    Instant expiresAt();

    /** What a recording is of, and whose. */
    record Origin(UUID id, UUID attemptId, UUID interviewId, UUID sessionId, UUID userId) {}

    /** Its bytes are on their way. */
    record Uploading(Origin origin, String mediaType, Instant begunAt, Instant expiresAt) implements Recording {}

    /**
     * It is shown; at most one of an attempt is.
     *
     * @param sha256 of the bytes, hexadecimal
     */
    record Kept(Origin origin, String mediaType, long sizeBytes, String sha256, Instant keptAt, Instant expiresAt)
            implements Recording {

        /** A strong validator: the same bytes have the same. */
        public String etag() {
            return '"' + sha256 + '"';
        }
    }

    /** Another one of its attempt is shown in its place. */
    record Replaced(Origin origin, Instant expiresAt) implements Recording {}
}
