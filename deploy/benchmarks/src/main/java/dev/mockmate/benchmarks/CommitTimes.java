package dev.mockmate.benchmarks;

import dev.mockmate.local.LocalStack;
import dev.mockmate.local.Service;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Reads from a service's database when rows were committed, by the server's own record ({@code track_commit_timestamp}). All
 * services' databases are on one server, so the times share a clock.
 */
final class CommitTimes implements AutoCloseable {

    private static final String CREATED = "dev.mockmate.session.created.v1";

    // A session that is only created is not changed again, so its row's last transaction is the one that made it.
    private static final String SESSIONS = "select o.id,"
            + " (extract(epoch from pg_xact_commit_timestamp(s.xmin)) * 1000000)::bigint,"
            + " (extract(epoch from o.sent_at) * 1000000)::bigint"
            + " from session s join outbox o on o.key = s.id and o.type = ? where s.id = any(?)";
    private static final String EFFECTS = "select event_id,"
            + " (extract(epoch from pg_xact_commit_timestamp(xmin)) * 1000000)::bigint"
            + " from inbox where event_id = any(?)";
    private static final String EFFECT_COUNT = "select count(*) from inbox where event_id = any(?)";
    /** Counts the events that have still to be sent. */
    static final String BACKLOG = "select count(*) from outbox where sent_at is null";

    private final Connection connection;

    CommitTimes(LocalStack stack, Service service) {
        try {
            connection = DriverManager.getConnection(
                    stack.jdbcUrl(service), service.database().orElseThrow(), stack.databasePassword(service));
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /**
     * The event of a new session.
     *
     * @param committed when it and its session were committed, in µs of the epoch
     * @param sent when the relay had Kafka's acknowledgement, in µs of the epoch; 0 when it has none
     */
    record Published(long committed, long sent) {}

    /** The events of these new sessions, by event id. */
    Map<UUID, Published> created(Collection<UUID> sessions) {
        try (PreparedStatement query = connection.prepareStatement(SESSIONS)) {
            query.setString(1, CREATED);
            query.setArray(2, connection.createArrayOf("uuid", sessions.toArray()));
            Map<UUID, Published> events = new HashMap<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    events.put(rows.getObject(1, UUID.class), new Published(rows.getLong(2), rows.getLong(3)));
                }
            }
            return events;
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** When the effects of these events were committed here, in µs of the epoch, by event id. */
    Map<UUID, Long> effects(Collection<UUID> events) {
        try (PreparedStatement query = connection.prepareStatement(EFFECTS)) {
            query.setArray(1, connection.createArrayOf("uuid", events.toArray()));
            Map<UUID, Long> times = new HashMap<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    times.put(rows.getObject(1, UUID.class), rows.getLong(2));
                }
            }
            return times;
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** How many of these events have had their effect here. */
    long effectCount(Collection<UUID> events) {
        try (PreparedStatement query = connection.prepareStatement(EFFECT_COUNT)) {
            query.setArray(1, connection.createArrayOf("uuid", events.toArray()));
            return number(query);
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** Events stored and not yet sent. */
    long backlog() {
        try (PreparedStatement query = connection.prepareStatement(BACKLOG)) {
            return number(query);
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    private static long number(PreparedStatement query) throws SQLException {
        try (ResultSet rows = query.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static NotMeasuredException failure(SQLException e) {
        return new NotMeasuredException("The database could not be read: " + e.getMessage(), e);
    }
}
