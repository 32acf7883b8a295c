package dev.mockmate.interview.recording.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/**
 * A recording whose bytes are in the audio store under the row's id. The row is there before the first byte and goes after the
 * last, so bytes nobody knows of cannot be.
 */
@Entity
@Table(name = "recordings")
public class RecordingRow {
    @Id
    public UUID id;

    public UUID attemptId;
    public UUID interviewId;
    public UUID sessionId;
    public UUID userId;

    /** {@code uploading|kept|replaced}. */
    public String status;

    public String mediaType;
    public long sizeBytes;

    /** SHA-256 of the bytes, hexadecimal; empty while they come. */
    public String sha256;

    public Instant createdAt;

    /** From then on it is not shown and may be removed. */
    public Instant expiresAt;

    public Instant claimedUntil;

    /** A strong validator: the same bytes have the same. */
    public String etag() {
        return '"' + sha256 + '"';
    }
}
