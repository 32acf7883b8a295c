package dev.mockmate.platform.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;

/**
 * A transaction of somebody else that stands open: whoever wants the rows it has changed waits for its end. By this a test lets a
 * row change between the moment in which the service looked at it and the moment in which it writes. Closed without a commit it is
 * rolled back.
 */
public final class OpenTransaction implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Those who wait for it, and those who wait for them. */
    private static final String WAITING = """
            with recursive waiting as (
                select pid from pg_stat_activity where ? = any(pg_blocking_pids(pid))
                union
                select a.pid from pg_stat_activity a join waiting w on w.pid = any(pg_blocking_pids(a.pid)))
            select count(*) from waiting
            """;

    private final Connection connection;
    private final int backend;

    private OpenTransaction(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
        try (PreparedStatement own = connection.prepareStatement("select pg_backend_pid()");
                ResultSet pid = own.executeQuery()) {
            pid.next();
            backend = pid.getInt(1);
        }
    }

    /** Begins one in the database of the service under test. */
    public static OpenTransaction begin() {
        try {
            return new OpenTransaction(DriverManager.getConnection(Backends.jdbcUrl()));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Changes rows, which others do not see before the commit. */
    public OpenTransaction update(String sql, Object... parameters) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.execute();
            return this;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many others wait for it, or for somebody who does. */
    public long waiting() {
        return Database.number(WAITING, backend);
    }

    /** Waits until so many do. */
    public OpenTransaction awaitWaiting(int others) {
        Probe.eventually(PATIENCE, () -> {
            if (waiting() < others) {
                throw new AssertionError("fewer than " + others + " wait for this transaction");
            }
        });
        return this;
    }

    /** Makes the changes true. */
    public void commit() {
        try {
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try (Connection closing = connection) {
            closing.rollback();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
