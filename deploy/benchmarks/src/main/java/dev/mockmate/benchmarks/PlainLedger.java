package dev.mockmate.benchmarks;

import dev.mockmate.local.LocalStack;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The way most write it: a transaction that selects the balance under its lock, checks it in the program, updates it and notes the
 * charge. One round trip each for select, update, insert and commit (begin travels with the first), the lock held over three.
 */
final class PlainLedger implements AutoCloseable {

    /** As many as billing's pool has by default. */
    private static final int CONNECTIONS = 16;

    private static final Duration MEASURED = Duration.ofSeconds(6);
    private static final long CREDITS = 1_000_000_000;

    private final List<Connection> connections = new ArrayList<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);

    PlainLedger(LocalStack stack, int accounts) {
        for (int i = 0; i < CONNECTIONS; i++) {
            connections.add(LedgerDatabase.connect(stack));
        }
        try (Statement statement = connections.get(0).createStatement()) {
            statement.execute("create schema plain");
            statement.execute("create table plain.account (id int primary key, balance bigint not null)"
                    + " with (fillfactor = 70)");
            statement.execute("create table plain.charge (id bigint generated always as identity primary key,"
                    + " account int not null references plain.account, at timestamptz not null default now())");
            statement.execute("insert into plain.account select n, " + CREDITS + " from generate_series(0, "
                    + (accounts - 1) + ") n");
        } catch (SQLException e) {
            throw LedgerDatabase.failure(e);
        }
    }

    /** Charges these accounts by turns for some seconds, on all connections at once. */
    double chargesASecond(int accounts) {
        long start = System.nanoTime();
        long end = start + MEASURED.toNanos();
        List<Future<Integer>> running = connections.stream()
                .map(connection -> threads.submit(() -> charge(connection, accounts, end)))
                .toList();
        long charges = 0;
        try {
            for (Future<Integer> one : running) {
                charges += one.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotMeasuredException("Interrupted.", e);
        } catch (ExecutionException e) {
            throw new NotMeasuredException("A charge failed: " + e.getCause().getMessage(), e);
        }
        return charges / ((System.nanoTime() - start) / 1e9);
    }

    private static int charge(Connection connection, int accounts, long end) throws SQLException {
        Random random = new Random(connection.hashCode());
        connection.setAutoCommit(false);
        int charges = 0;
        try (PreparedStatement select =
                        connection.prepareStatement("select balance from plain.account where id = ? for update");
                PreparedStatement update =
                        connection.prepareStatement("update plain.account set balance = ? where id = ?");
                PreparedStatement insert =
                        connection.prepareStatement("insert into plain.charge (account) values (?)")) {
            while (System.nanoTime() < end) {
                int account = random.nextInt(accounts);
                long balance = balance(select, account);
                if (balance < 1) {
                    throw new SQLException("no credits left");
                }
                update.setLong(1, balance - 1);
                update.setInt(2, account);
                update.executeUpdate();
                insert.setInt(1, account);
                insert.executeUpdate();
                connection.commit();
                charges++;
            }
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
        return charges;
    }

    private static long balance(PreparedStatement select, int account) throws SQLException {
        select.setInt(1, account);
        try (ResultSet rows = select.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        try {
            for (Connection connection : connections) {
                connection.close();
            }
        } catch (SQLException e) {
            throw LedgerDatabase.failure(e);
        }
    }
}
