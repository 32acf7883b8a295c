package dev.mockmate.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockmate.local.LocalStack;
import dev.mockmate.local.Service;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A service's database from outside: to count what is in it, to let time pass in it, and to keep the service from writing for a moment. */
final class StackDatabase implements AutoCloseable {

    private static final String HELD_BACK = "select count(*) from pg_locks l join pg_class c on c.oid = l.relation"
            + " where c.relname = ? and not l.granted";

    private final Connection connection;
    private String table = "";

    private StackDatabase(Connection connection) {
        this.connection = connection;
    }

    static StackDatabase of(Service service) {
        LocalStack stack = RunningStack.stack();
        try {
            Connection connection = DriverManager.getConnection(
                    stack.jdbcUrl(service), service.database().orElseThrow(), stack.databasePassword(service));
            return new StackDatabase(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whoever wants to write into this table waits until {@link #letGo}. */
    void holdBack(String name) {
        table = name;
        try (Statement lock = connection.createStatement()) {
            connection.setAutoCommit(false);
            lock.execute("lock table " + name + " in share mode");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns when somebody waits. */
    void awaitHeldBack() {
        Probe.eventually(() -> assertThat(number(HELD_BACK, table))
                .as("who waits to write into %s", table)
                .isPositive());
    }

    void letGo() {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns when nobody else is connected: what a killed service had begun is rolled back then. */
    void awaitAlone() {
        Probe.eventually(() -> assertThat(number("select count(*) from pg_stat_activity"
                        + " where datname = current_database() and pid <> pg_backend_pid()"))
                .as("other connections")
                .isZero());
    }

    /** Changes something; fails when nothing was changed. */
    void change(String sql, Object... parameters) {
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                update.setObject(i + 1, parameters[i]);
            }
            assertThat(update.executeUpdate()).as(sql).isPositive();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The number a query answers. */
    long number(String sql, Object... parameters) {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                query.setObject(i + 1, parameters[i]);
            }
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
