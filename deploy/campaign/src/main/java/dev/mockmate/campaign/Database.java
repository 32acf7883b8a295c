package dev.mockmate.campaign;

import dev.mockmate.local.LocalStack;
import dev.mockmate.local.Service;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Looks into one service's database; each call has a connection of its own, because the server is killed now and then. */
final class Database {
    private final LocalStack stack;
    private final Service service;

    Database(LocalStack stack, Service service) {
        this.stack = stack;
        this.service = service;
    }

    /** Reads one row. */
    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** What a query finds; its parameters are plain values or arrays of ids. */
    <T> List<T> list(Reader<T> reader, String sql, Object... parameters) {
        try (Connection connection = connect();
                PreparedStatement query = prepare(connection, sql, parameters);
                ResultSet rows = query.executeQuery()) {
            List<T> found = new ArrayList<>();
            while (rows.next()) {
                found.add(reader.read(rows));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("The database of " + service.module() + " could not be read", e);
        }
    }

    /** The number a query answers. */
    long number(String sql, Object... parameters) {
        return list(row -> row.getLong(1), sql, parameters).get(0);
    }

    /** Changes something; whether it did is not known when the server was killed meanwhile. */
    void change(String sql, Object... parameters) throws SQLException {
        try (Connection connection = connect();
                PreparedStatement statement = prepare(connection, sql, parameters)) {
            statement.execute();
        }
    }

    private PreparedStatement prepare(Connection connection, String sql, Object... parameters) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            Object value = parameters[i];
            statement.setObject(i + 1, value instanceof Object[] ids ? connection.createArrayOf("uuid", ids) : value);
        }
        return statement;
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(
                stack.jdbcUrl(service) + "?connectTimeout=5&socketTimeout=30",
                service.database().orElseThrow(),
                stack.databasePassword(service));
    }
}
