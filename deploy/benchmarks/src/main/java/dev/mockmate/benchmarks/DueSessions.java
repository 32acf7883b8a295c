package dev.mockmate.benchmarks;

import dev.mockmate.local.LocalStack;
import dev.mockmate.local.Service;
import dev.mockmate.local.ThrowawayStack;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/**
 * How session-service's scheduler finds what is due among a million sessions that are not: the plan of its own query and the
 * time it takes. The query is read from the running service's connection, so what is measured is what it asks.
 */
final class DueSessions {

    private static final int SESSIONS = 1_000_000;
    private static final int DUE = 100;
    private static final int TIMES = 21;
    private static final double LIMIT_MILLIS = 5;
    private static final Duration SEEN_WITHIN = Duration.ofSeconds(30);

    /** Every tenth waits for its abandonment, the others are over; {@code DUE} fell due just now. */
    private static final String FILL = """
            insert into session (id, user_id, session_name, job_title, difficulty, interview_type, language, status,
                                 created_at, started_at, ended_at, end_reason, elapsed_micros, pause_reason, paused_at,
                                 began_at, credits_used, next_due_at)
            select gen_random_uuid(), gen_random_uuid(), 'benchmark', 'Backend Engineer', 'medium', 'mixed', 'en',
                   case when paused then 'paused' else 'completed' end, at, at,
                   case when paused then null else at + interval '1 hour' end,
                   case when paused then null else 'user_ended' end,
                   3600000000,
                   case when paused then 'user' end,
                   case when paused then at + interval '1 hour' end,
                   at, 2,
                   case when n <= %d then now() - n * interval '1 second'
                        when paused then now() + n * interval '1 second' end
            from (select n, n <= %d or n %% 10 = 0 as paused, now() - n * interval '1 second' as at
                  from generate_series(1, %d) as n) as numbered
            """.formatted(DUE, DUE, SESSIONS);

    private static final String ASKED = "select query from pg_stat_activity"
            + " where query like 'select id from session where next_due_at%' and pid <> pg_backend_pid()";

    private final LocalStack stack;

    private DueSessions(LocalStack stack) {
        this.stack = stack;
    }

    static void run() {
        try (ThrowawayStack throwaway =
                ThrowawayStack.start("benchmark", builder -> builder.services(Set.of(Service.SESSION)))) {
            new DueSessions(throwaway.stack()).measure();
        }
    }

    private void measure() {
        try (Connection connection = DriverManager.getConnection(
                        stack.jdbcUrl(Service.SESSION),
                        Service.SESSION.database().orElseThrow(),
                        stack.databasePassword(Service.SESSION));
                Statement statement = connection.createStatement()) {
            String query = asked(statement);
            // The scheduler would settle what is due before it is measured.
            stack.stop(Service.SESSION.module());
            System.out.println("Filling in " + SESSIONS + " sessions …");
            statement.execute(FILL);
            statement.execute("vacuum analyze session");
            statement.execute("prepare due (timestamptz, integer) as " + query);
            print(query, explained(statement));
        } catch (SQLException e) {
            throw new NotMeasuredException("The database could not be asked: " + e.getMessage(), e);
        }
    }

    private static String asked(Statement statement) throws SQLException {
        long deadline = System.nanoTime() + SEEN_WITHIN.toNanos();
        while (System.nanoTime() < deadline) {
            try (ResultSet rows = statement.executeQuery(ASKED)) {
                if (rows.next()) {
                    return rows.getString(1);
                }
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        throw new NotMeasuredException("The scheduler was not seen asking for due sessions.");
    }

    /** The plan of the last run and the time of each. */
    private record Explained(JsonObject plan, double[] millis) {

        double median() {
            double[] sorted = millis.clone();
            Arrays.sort(sorted);
            return sorted[sorted.length / 2];
        }

        double slowest() {
            return Arrays.stream(millis).max().orElseThrow();
        }
    }

    private static Explained explained(Statement statement) throws SQLException {
        double[] millis = new double[TIMES];
        JsonObject plan = new JsonObject();
        for (int i = 0; i < TIMES; i++) {
            try (ResultSet rows = statement.executeQuery(
                    "explain (analyze, buffers, format json) execute due (now(), " + DUE + ")")) {
                rows.next();
                JsonObject explained = new JsonArray(rows.getString(1)).getJsonObject(0);
                plan = explained.getJsonObject("Plan");
                millis[i] = explained.getDouble("Planning Time") + explained.getDouble("Execution Time");
            }
        }
        return new Explained(plan, millis);
    }

    private static void print(String query, Explained explained) {
        JsonObject scan = explained.plan();
        while (scan.containsKey("Plans")) {
            scan = scan.getJsonArray("Plans").getJsonObject(0);
        }
        System.out.println();
        System.out.println("due sessions: " + DUE + " due among " + SESSIONS);
        System.out.println("query: " + query);
        System.out.println("plan: " + scan.getString("Node Type") + " on " + scan.getString("Index Name")
                + ", heap fetches "
                + scan.getInteger("Heap Fetches") + ", buffers " + scan.getInteger("Shared Hit Blocks") + " hit "
                + scan.getInteger("Shared Read Blocks") + " read, rows " + scan.getValue("Actual Rows"));
        System.out.printf(
                Locale.ROOT,
                "planning and execution of %d runs: median %.2f ms, slowest %.2f ms%n",
                TIMES,
                explained.median(),
                explained.slowest());
        if (!"Index Only Scan".equals(scan.getString("Node Type"))) {
            throw new NotMeasuredException("The query is not answered by an index alone.");
        }
        if (explained.median() > LIMIT_MILLIS) {
            throw new NotMeasuredException("The query takes more than " + LIMIT_MILLIS + " ms.");
        }
    }
}
