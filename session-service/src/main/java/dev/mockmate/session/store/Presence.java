package dev.mockmate.session.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/** The hot path of heartbeats: one statement on one narrow row, no entity. */
@ApplicationScoped
public class Presence {
    /** Only where nothing but the time stamp changes; all else takes the session's lock. */
    private static final String BEAT = """
            update session_presence p set last_heartbeat = greatest(coalesce(p.last_heartbeat, $3), $3)
            from session s
            where p.session_id = $1 and s.id = p.session_id and s.user_id = $2
              and (s.status in ('created', 'activating')
                   or (s.status = 'paused' and s.pause_reason = 'user')
                   or (s.status = 'active'
                       and greatest(coalesce(p.last_heartbeat, s.running_since), s.running_since) > $4))
            """;

    private final Pool pool;

    Presence(Pool pool) {
        this.pool = pool;
    }

    /** Notes a heartbeat; false when the session's state has to be looked at. */
    public Uni<Boolean> beat(UUID sessionId, UUID userId, Instant now, Duration silence) {
        return pool.preparedQuery(BEAT)
                .execute(Tuple.of(sessionId, userId, utc(now), utc(now.minus(silence))))
                .map(result -> result.rowCount() == 1);
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
