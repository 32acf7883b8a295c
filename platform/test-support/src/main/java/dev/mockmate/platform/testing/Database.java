package dev.mockmate.platform.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Looks at, and where a test says so tampers with, the rows of the service under test. */
public final class Database {
    private Database() {}

    /** The first column of the first row as a number. */
    public static long number(String sql, Object... parameters) {
        try (Connection connection = DriverManager.getConnection(Backends.jdbcUrl());
                PreparedStatement statement = prepare(connection, sql, parameters);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first column of the first row as text. */
    public static String text(String sql, Object... parameters) {
        try (Connection connection = DriverManager.getConnection(Backends.jdbcUrl());
                PreparedStatement statement = prepare(connection, sql, parameters);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Changes rows; answers how many. */
    public static int update(String sql, Object... parameters) {
        try (Connection connection = DriverManager.getConnection(Backends.jdbcUrl());
                PreparedStatement statement = prepare(connection, sql, parameters)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
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
