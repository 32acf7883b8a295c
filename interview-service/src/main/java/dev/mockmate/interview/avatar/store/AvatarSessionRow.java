package dev.mockmate.interview.avatar.store;

import dev.mockmate.interview.avatar.domain.AvatarEnd;
import dev.mockmate.interview.avatar.domain.AvatarRoom;
import dev.mockmate.interview.avatar.domain.AvatarSession;
import dev.mockmate.interview.avatar.domain.AvatarSession.Live;
import dev.mockmate.interview.avatar.domain.AvatarSession.Origin;
import dev.mockmate.interview.avatar.domain.AvatarSession.Starting;
import dev.mockmate.interview.avatar.domain.AvatarSession.Stopped;
import dev.mockmate.interview.avatar.domain.AvatarSession.Stopping;
import io.vertx.core.json.JsonObject;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** An {@link AvatarSession} as it is stored. */
@Entity
@Table(name = "avatar_sessions")
public class AvatarSessionRow {
    private static final String STARTING = "starting";
    private static final String LIVE = "live";
    private static final String STOPPING = "stopping";
    private static final String STOPPED = "stopped";

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

    static AvatarSessionRow of(Starting begun) {
        AvatarSessionRow row = new AvatarSessionRow();
        row.id = begun.origin().id();
        row.interviewId = begun.origin().interviewId();
        row.sessionId = begun.origin().sessionId();
        row.userId = begun.origin().userId();
        row.provider = begun.origin().provider();
        row.providerSessionId = begun.providerSessionId().orElse(null);
        row.status = STARTING;
        row.startedAt = begun.origin().startedAt();
        row.keptAliveAt = row.startedAt;
        return row;
    }

    AvatarSession session() {
        Origin origin = new Origin(id, interviewId, sessionId, userId, provider, startedAt);
        Optional<String> named = Optional.ofNullable(providerSessionId);
        return switch (status) {
            case STARTING -> new Starting(origin, named);
            case LIVE -> new Live(origin, named.orElseThrow(), room(line));
            case STOPPING -> new Stopping(origin, named, AvatarEnd.ofWire(stopReason), tries);
            case STOPPED -> new Stopped(origin, AvatarEnd.ofWire(stopReason), stopConfirmed, stoppedAt);
            default -> throw new IllegalStateException("no state of an avatar session: " + status);
        };
    }

    /** As {@link #line} holds it. */
    static String line(AvatarRoom room) {
        return new JsonObject()
                .put("url", room.url())
                .put("token", room.token())
                .put("longest_seconds", room.maxDuration().toSeconds())
                .encode();
    }

    private static AvatarRoom room(String line) {
        JsonObject json = new JsonObject(line);
        return new AvatarRoom(
                json.getString("url"), json.getString("token"), Duration.ofSeconds(json.getLong("longest_seconds")));
    }
}
