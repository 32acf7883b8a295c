package dev.mockmate.session.store;

import dev.mockmate.platform.transaction.Statements;
import dev.mockmate.session.domain.ClientPresence;
import dev.mockmate.session.domain.SessionSnapshot;
import dev.mockmate.session.domain.Speaker;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowIterator;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** The hot path of heartbeats: one statement on one narrow row, no entity. */
@ApplicationScoped
public class Presence {
    /** Only where nothing fell due and nothing but the time stamp changes; all else takes the session's lock. */
    private static final String BEAT = """
        update session_presence p set last_heartbeat = greatest(coalesce(p.last_heartbeat, $3), $3)
        from session s
        where p.session_id = $1 and s.id = p.session_id and s.user_id = $2
          and ($5::uuid is null or p.connection_id = $5)
          and ($6::uuid is null or p.newest_connection_id = $6)
          and s.next_due_at > $3
          and (s.status in ('created', 'activating')
               or (s.status = 'paused' and s.pause_reason = 'user')
               or (s.status = 'active'
                   and greatest(coalesce(p.last_heartbeat, s.running_since), s.running_since) > $4))
        returning s.id, s.status, s.created_at, s.activation_id, s.activation_expires_at, s.started_at,
            s.elapsed_micros, s.began_at, s.metered_marks, s.warnings, s.grace_credit, s.grace_ends_at,
            s.running_since, s.paused_at, s.pause_reason, s.credits_used,
            p.connection_id, p.newest_connection_id, p.last_heartbeat, p.dropped_at
        """;

    private static final String IS_NEWEST =
            "select 1 from session_presence where session_id = $1 and newest_connection_id = $2";

    private final Statements statements;

    Presence(Statements statements) {
        this.statements = statements;
    }

    /**
     * Notes a heartbeat and answers where the session stands; empty when it has to be looked at.
     *
     * @param speaker whose connection must not have been replaced
     */
    public Uni<Optional<SessionSnapshot>> beat(UUID sessionId, Speaker speaker, Instant now, Duration silence) {
        Tuple parameters = Tuple.of(
                sessionId,
                speaker.userId(),
                utc(now),
                utc(now.minus(silence)),
                speaker.named().orElse(null),
                speaker.tokenOf().orElse(null));
        return statements.run(BEAT, parameters).map(rows -> {
            RowIterator<Row> found = rows.iterator();
            return found.hasNext() ? Optional.of(standing(found.next())) : Optional.empty();
        });
    }

    /** Whether the connection is the session's newest. */
    public Uni<Boolean> isNewest(UUID sessionId, UUID connectionId) {
        return statements.run(IS_NEWEST, Tuple.of(sessionId, connectionId)).map(rows -> rows.iterator()
                .hasNext());
    }

    private static SessionSnapshot standing(Row row) {
        SessionRow session = new SessionRow();
        session.id = row.getUUID("id");
        session.status = row.getString("status");
        session.createdAt = instant(row, "created_at");
        session.activationId = row.getUUID("activation_id");
        session.activationExpiresAt = instant(row, "activation_expires_at");
        session.startedAt = instant(row, "started_at");
        session.elapsedMicros = row.getLong("elapsed_micros");
        session.beganAt = instant(row, "began_at");
        session.meteredMarks = row.getInteger("metered_marks");
        session.warnings = row.getInteger("warnings");
        session.graceCredit = row.getInteger("grace_credit");
        session.graceEndsAt = instant(row, "grace_ends_at");
        session.runningSince = instant(row, "running_since");
        session.pausedAt = instant(row, "paused_at");
        session.pauseReason = row.getString("pause_reason");
        session.creditsUsed = row.getInteger("credits_used");
        return session.standing(new ClientPresence(
                row.getUUID("connection_id"),
                row.getUUID("newest_connection_id"),
                instant(row, "last_heartbeat"),
                instant(row, "dropped_at")));
    }

    private static Instant instant(Row row, String column) {
        OffsetDateTime time = row.getOffsetDateTime(column);
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
