package dev.mockmate.interview.avatar.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/**
 * A session at an avatar provider, from before it was started there until it was stopped there.
 *
 * <pre>
 * starting ──► live ──► stopping ──► stopped
 *     └─────────────────────▲
 * </pre>
 */
@Entity
@Table(name = "avatar_sessions")
public class AvatarSessionRow {
    @Id
    public UUID id;

    public UUID interviewId;
    public UUID sessionId;
    public UUID userId;

    /** {@code liveavatar|heygen}. */
    public String provider;

    /** Null until the provider has named it. */
    public String providerSessionId;

    public String status;

    /** JSON {@code {url, token, longest_seconds}}; null before it is live and after it was stopped. */
    public String line;

    public Instant startedAt;
    public Instant keptAliveAt;
    public String stopReason;

    /** Whether the provider said that it is stopped, or that it never was there. */
    public boolean stopConfirmed;

    public Instant stoppedAt;
    public Instant dueAt;
    public Instant claimedUntil;
    public int tries;

    public boolean isLive() {
        return "live".equals(status);
    }

    public boolean isStarting() {
        return "starting".equals(status);
    }
}
