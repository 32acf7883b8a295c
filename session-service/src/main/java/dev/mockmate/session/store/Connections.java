package dev.mockmate.session.store;

import dev.mockmate.platform.transaction.InSession;
import dev.mockmate.platform.transaction.NativeQueries;
import dev.mockmate.session.domain.Client;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The connections clients made. One at most is open for a session: the newest. */
@ApplicationScoped
public class Connections {
    /** Why a connection is over: a newer one came. */
    public static final String REPLACED = "replaced";
    /** Why a connection is over: the client dropped it. */
    public static final String CLIENT = "client";
    /** Why a connection is over: the session is. */
    public static final String ENDED = "ended";

    private static final String OPEN = "insert into session_connection"
            + " (id, session_id, client_name, client_version, client_platform, connected_at, signed_in_at)"
            + " values (:id, :session, :name, :version, :platform, :at, :signedIn)";
    private static final String COUNTS = "update session_presence set connection_id = :id,"
            + " newest_connection_id = :id, dropped_at = null,"
            + " last_heartbeat = greatest(coalesce(last_heartbeat, :at), :at) where session_id = :session";
    private static final String CLOSE = "update session_connection set disconnected_at = :at, reason = :reason"
            + " where session_id = :session and disconnected_at is null";
    private static final String DROP = "update session_presence set connection_id = null, dropped_at = :at,"
            + " last_heartbeat = greatest(coalesce(last_heartbeat, :at), :at) where session_id = :session";
    private static final String SIGNED_IN = "select signed_in_at from session_connection where id = :id";
    private static final String NEWEST = "select id, client_name, client_version, client_platform, connected_at,"
            + " disconnected_at, reason from session_connection where session_id = :session"
            + " order by connected_at desc, id desc limit 1";

    /**
     * A connection.
     *
     * @param disconnectedAt null while it counts
     * @param reason why it is over, {@code replaced|client|ended}; null while it counts
     */
    public record Connection(UUID id, Client client, Instant connectedAt, Instant disconnectedAt, String reason) {}

    /**
     * Opens a connection in place of the one before.
     *
     * @param signedInAt when the user's own sign-in stood behind it
     */
    public Uni<Void> open(UUID sessionId, UUID id, Client client, Instant signedInAt, Instant at) {
        return close(sessionId, at, REPLACED)
                .chain(() -> NativeUpdate.execute(
                        OPEN,
                        Map.of(
                                "id",
                                id,
                                "session",
                                sessionId,
                                "name",
                                client.name(),
                                "version",
                                client.version(),
                                "platform",
                                client.platform(),
                                "at",
                                at,
                                "signedIn",
                                signedInAt)))
                .chain(() -> NativeUpdate.execute(COUNTS, Map.of("id", id, "session", sessionId, "at", at)));
    }

    /** The client went: no connection counts. */
    public Uni<Void> drop(UUID sessionId, Instant at) {
        return close(sessionId, at, CLIENT)
                .chain(() -> NativeUpdate.execute(DROP, Map.of("session", sessionId, "at", at)));
    }

    /** Closes the open connection, if there is one. */
    public Uni<Void> close(UUID sessionId, Instant at, String reason) {
        return NativeUpdate.execute(CLOSE, Map.of("session", sessionId, "at", at, "reason", reason));
    }

    /** The newest connection of a session. */
    @InSession
    public Uni<Optional<Connection>> newest(UUID sessionId) {
        return Panache.getSession()
                .chain(session -> NativeQueries.rows(session, NEWEST)
                        .setParameter("session", sessionId)
                        .getSingleResultOrNull())
                .map(row -> Optional.ofNullable(row).map(Connections::read));
    }

    /** When the user's own sign-in stood behind a connection; in the caller's transaction. */
    public Uni<Instant> signedInAt(UUID connectionId) {
        return Panache.getSession()
                .chain(session -> NativeQueries.values(session, SIGNED_IN, OffsetDateTime.class)
                        .setParameter("id", connectionId)
                        .getSingleResult())
                .map(OffsetDateTime::toInstant);
    }

    private static Connection read(Object[] row) {
        return new Connection(
                (UUID) row[0],
                new Client((String) row[1], (String) row[2], (String) row[3]),
                ((OffsetDateTime) row[4]).toInstant(),
                row[5] == null ? null : ((OffsetDateTime) row[5]).toInstant(),
                (String) row[6]);
    }
}
