package dev.mockmate.platform.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicReference;

/** Looks at, and where a test says so tampers with, the rows of the service under test. */
public final class Database {
    /**
     * The one connection that is kept open while nobody asks: opening one takes longer than what a test asks it, and tests ask again
     * every few milliseconds.
     */
    private static final AtomicReference<Connection> KEPT = new AtomicReference<>();

    /** A statement that was prepared for good would not outlive a change of the table. */
    private static final String PREPARED_ANEW = "&prepareThreshold=0";

    private static final int SECONDS_TO_ANSWER = 10;

    private Database() {}

    @FunctionalInterface
    private interface Question<T> {
        T ask(PreparedStatement statement) throws SQLException;
    }

    /** The first column of the first row as a number. */
    public static long number(String sql, Object... parameters) {
        return ask(sql, parameters, statement -> {
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        });
    }

    /** The first column of the first row as text. */
    public static String text(String sql, Object... parameters) {
        return ask(sql, parameters, statement -> {
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        });
    }

    /** Changes rows; answers how many. */
    public static int update(String sql, Object... parameters) {
        return ask(sql, parameters, PreparedStatement::executeUpdate);
    }

    private static <T> T ask(String sql, Object[] parameters, Question<T> question) {
        try {
            Connection connection = connection();
            boolean whole = false;
            try (PreparedStatement statement = prepare(connection, sql, parameters)) {
                T answer = question.ask(statement);
                whole = true;
                return answer;
            } finally {
                if (!whole || !KEPT.compareAndSet(null, connection)) {
                    connection.close();
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Connection connection() throws SQLException {
        Connection kept = KEPT.getAndSet(null);
        if (kept != null && kept.isValid(SECONDS_TO_ANSWER)) {
            return kept;
        }
        if (kept != null) {
            kept.close();
        }
        return DriverManager.getConnection(Backends.jdbcUrl() + PREPARED_ANEW);
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }
}
