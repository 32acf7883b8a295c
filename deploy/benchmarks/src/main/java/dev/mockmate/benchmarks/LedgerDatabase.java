package dev.mockmate.benchmarks;

import dev.mockmate.local.LocalStack;
import dev.mockmate.local.Service;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** Looks at billing's ledger. */
final class LedgerDatabase implements AutoCloseable {

    private static final String COUNT = "select count(*) from transfer where user_id = any (?) and kind = ?";

    // Reading it costs the database nothing, whatever it has to do besides.
    private static final String NUMBERED =
            "select case when is_called then last_value else 0 end from transfer_seq_seq";

    private final Connection connection;

    LedgerDatabase(LocalStack stack) {
        this.connection = connect(stack);
    }

    /** A connection as billing's own user. */
    static Connection connect(LocalStack stack) {
        try {
            return DriverManager.getConnection(
                    stack.jdbcUrl(Service.BILLING),
                    Service.BILLING.database().orElseThrow(),
                    stack.databasePassword(Service.BILLING));
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** How many postings of this kind these users have. */
    long count(List<UUID> users, String kind) {
        try (PreparedStatement query = connection.prepareStatement(COUNT)) {
            query.setArray(1, connection.createArrayOf("uuid", users.toArray()));
            query.setString(2, kind);
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** How many postings have been given a number, by anybody; some may not be committed yet. */
    long numbered() {
        try (PreparedStatement query = connection.prepareStatement(NUMBERED);
                ResultSet rows = query.executeQuery()) {
            rows.next();
            return rows.getLong(1);
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

    static NotMeasuredException failure(SQLException e) {
        return new NotMeasuredException("The database could not be used: " + e.getMessage(), e);
    }
}
