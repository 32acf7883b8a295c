package dev.mockmate.session.store;

import dev.mockmate.platform.transaction.StatementBatch;
import dev.mockmate.platform.transaction.StatementBatches;
import dev.mockmate.platform.transaction.Statements;
import dev.mockmate.session.domain.ClientPresence;
import dev.mockmate.session.domain.SessionSnapshot;
import dev.mockmate.session.domain.Speaker;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;

/** The hot path of heartbeats: one statement on narrow rows for all that wait, no entity. */
@ApplicationScoped
public class Presence {
    /**
     * Only where nothing fell due and nothing but the time stamp changes; all else takes the session's lock. So does a beat whose
     * row somebody holds: one session's lock keeps no other session waiting.
     */
    private static final String BEATS = """
        update session_presence p set last_heartbeat = greatest(coalesce(p.last_heartbeat, f.at), f.at)
        from (
            select b.n, b.at, s.*
            from unnest($1::uuid[], $2::uuid[], $3::timestamptz[], $4::timestamptz[], $5::uuid[], $6::uuid[])
                with ordinality as b (session_id, of_user, at, silent_before, named, token_of, n)
            join session s on s.id = b.session_id and s.user_id = b.of_user
            join session_presence q on q.session_id = b.session_id
            where (b.named is null or q.newest_connection_id = b.named)
              and (b.token_of is null or q.newest_connection_id = b.token_of)
              and s.next_due_at > b.at
              and (s.status in ('created', 'activating')
                   or (s.status = 'paused' and s.pause_reason = 'user')
                   or (s.status = 'active'
                       and greatest(coalesce(q.last_heartbeat, s.running_since), s.running_since) > b.silent_before))
            for no key update of q skip locked
        ) f
        where p.session_id = f.id
        returning f.n, f.id, f.status, f.created_at, f.activation_id, f.activation_expires_at, f.started_at,
            f.elapsed_micros, f.began_at, f.metered_marks, f.warnings, f.grace_credit, f.grace_ends_at,
            f.running_since, f.paused_at, f.pause_reason, f.credits_used,
            p.connection_id, p.newest_connection_id, p.last_heartbeat, p.dropped_at
        """;

    private static final String IS_NEWEST =
            "select 1 from session_presence where session_id = $1 and newest_connection_id = $2";

    private final Statements statements;
    private final StatementBatch<Beat> beats;

    Presence(Statements statements, StatementBatches batches) {
        this.statements = statements;
        // a stranger's beat finds no row, so it goes with the owner's and never keeps it waiting
        this.beats = batches.of(
                "session-heartbeat",
                BEATS,
                beat -> List.of(beat.sessionId(), beat.speaker().userId()),
                Presence::parameters);
    }

    /** A heartbeat as it came. */
    private record Beat(UUID sessionId, Speaker speaker, Instant at, Instant silentBefore) {}

    /**
     * Notes a heartbeat, together with all that wait, and answers where the session stands; empty when it has to be looked at.
     *
     * @param speaker whose connection must not have been replaced
     */
    public Uni<Optional<SessionSnapshot>> beat(UUID sessionId, Speaker speaker, Instant now, Duration silence) {
        return beats.run(new Beat(sessionId, speaker, now, now.minus(silence)))
                .map(noted -> noted.map(Presence::standing));
    }

    private static Tuple parameters(List<Beat> all) {
        return Tuple.from(List.of(
                each(all, UUID[]::new, Beat::sessionId),
                each(all, UUID[]::new, beat -> beat.speaker().userId()),
                each(all, OffsetDateTime[]::new, beat -> utc(beat.at())),
                each(all, OffsetDateTime[]::new, beat -> utc(beat.silentBefore())),
                each(all, UUID[]::new, beat -> beat.speaker().named().orElse(null)),
                each(all, UUID[]::new, beat -> beat.speaker().tokenOf().orElse(null))));
    }

    private static <T> T[] each(List<Beat> all, IntFunction<T[]> array, Function<Beat, T> value) {
        return all.stream().map(value).toArray(array);
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
