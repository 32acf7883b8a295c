package dev.mockmate.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;

/** The database connections of the service under test. */
public final class Pools {
    private static final String OPEN_TRANSACTIONS = "select count(*) from pg_stat_activity"
            + " where usename = current_user and pid <> pg_backend_pid() and state like 'idle in transaction%'";
    private static final Duration LIMIT = Duration.ofSeconds(90);

    private Pools() {}

    /** How many connections are in use; what works by itself uses some for moments. */
    public static int inUse(MeterRegistry metrics) {
        return (int) metrics.find("sql.pool.active").gauges().stream()
                .mapToDouble(Gauge::value)
                .sum();
    }

    /** Waits until every connection has been given back and no transaction is open. */
    public static void awaitAllFree(MeterRegistry metrics) {
        assertThat(metrics.find("sql.pool.active").gauges()).isNotEmpty();
        Probe.eventually(LIMIT, () -> {
            assertThat(inUse(metrics))
                    .as("connections in use; the database says: %s", activity())
                    .isZero();
            assertThat(Database.number(OPEN_TRANSACTIONS))
                    .as("open transactions")
                    .isZero();
        });
    }

    private static String activity() {
        return Database.text(
                "select coalesce(string_agg(concat_ws(' ', state, wait_event, now() - state_change, left(query, 120)),"
                        + " E'\\n'), 'nothing') from pg_stat_activity"
                        + " where usename = current_user and pid <> pg_backend_pid() and backend_type = 'client backend'");
    }
}
