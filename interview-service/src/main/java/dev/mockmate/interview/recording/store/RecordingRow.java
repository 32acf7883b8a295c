package dev.mockmate.interview.recording.store;

import dev.mockmate.interview.recording.domain.Recording;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A {@link Recording} as it is stored. */
@Entity
@Table(name = "recordings")
public class RecordingRow {
    private static final String UPLOADING = "uploading";
    private static final String KEPT = "kept";
    private static final String REPLACED = "replaced";

    @Id
    public UUID id;

    public UUID attemptId;
    public UUID interviewId;
    public UUID sessionId;
    public UUID userId;
    public String status;
    public String mediaType;
    public long sizeBytes;

    /** Empty while the bytes come. */
    public String sha256;

    public Instant createdAt;
    public Instant expiresAt;
    public Instant claimedUntil;

    static RecordingRow of(Recording.Uploading begun) {
        RecordingRow row = new RecordingRow();
        row.id = begun.origin().id();
        row.attemptId = begun.origin().attemptId();
        row.interviewId = begun.origin().interviewId();
        row.sessionId = begun.origin().sessionId();
        row.userId = begun.origin().userId();
        row.status = UPLOADING;
        row.mediaType = begun.mediaType();
        row.sha256 = "";
        row.createdAt = begun.begunAt();
        row.expiresAt = begun.expiresAt();
        return row;
    }

    Recording recording() {
        Recording.Origin origin = new Recording.Origin(id, attemptId, interviewId, sessionId, userId);
        return switch (status) {
            case UPLOADING -> new Recording.Uploading(origin, mediaType, createdAt, expiresAt);
            case KEPT -> new Recording.Kept(origin, mediaType, sizeBytes, sha256, createdAt, expiresAt);
            case REPLACED -> new Recording.Replaced(origin, expiresAt);
            default -> throw new IllegalStateException("no state of a recording: " + status);
        };
    }
}
