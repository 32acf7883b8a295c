package dev.mockmate.platform.transaction;

import static dev.mockmate.platform.transaction.DatabaseCalls.failure;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mockmate.platform.testing.Backends;
import dev.mockmate.platform.testing.Database;
import dev.mockmate.platform.testing.Probe;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many small changes in one statement are what each would have been alone. */
@QuarkusTest
class StatementBatchIT {
    private static final String COUNT = """
            update counter c set value = c.value + f.added
            from (
                select b.n, q.key, b.added
                from unnest($1::uuid[], $2::bigint[]) with ordinality as b (key, added, n)
                join counter q on q.key = b.key
                where 10 / b.added >= 0
                for no key update of q skip locked
            ) f, pg_sleep($3)
            where c.key = f.key
            returning f.n, c.value
            """;
    private static final int QUEUE = 40;
    private static final String VALUE = "select value from counter where key = ?";
    private static final String CUT_ALL = "select count(pg_terminate_backend(pid)) from pg_stat_activity"
            + " where usename = current_user and pid <> pg_backend_pid()";

    @Inject
    StatementBatches batches;

    @Inject
    DatabaseCalls calls;

    @Inject
    MeterRegistry metrics;

    private final String name = UUID.randomUUID().toString();
    private double seconds;
    private StatementBatch<Change> batch;

    private record Change(UUID key, long added) {}

    @BeforeEach
    void prepare() {
        batch = batches.of(
                name,
                COUNT,
                Change::key,
                all -> Tuple.of(
                        all.stream().map(Change::key).toArray(UUID[]::new),
                        all.stream().map(Change::added).toArray(Long[]::new),
                        seconds));
    }

    @AfterEach
    void everyConnectionIsGivenBack() {
        calls.allConnectionsAreFree();
    }

    @Test
    void shouldChangeAllThatWaitWithFewStatements() {
        List<UUID> keys = keys(30);

        List<CompletableFuture<Optional<Row>>> all =
                keys.stream().map(key -> begin(key, 1 + keys.indexOf(key))).toList();

        for (UUID key : keys) {
            Optional<Row> answer = all.get(keys.indexOf(key)).join();
            assertThat(answer.orElseThrow().getLong("value"))
                    .as("its own answer")
                    .isEqualTo(1 + keys.indexOf(key));
            assertThat(Database.number(VALUE, key)).isEqualTo(1 + keys.indexOf(key));
        }
        assertThat(sizes().totalAmount()).isEqualTo(30);
        assertThat(sizes().count()).isLessThan(30);
    }

    @Test
    void shouldAnswerAfterTheCommit() {
        UUID key = keys(1).get(0);
        for (int i = 1; i <= 20; i++) {
            begin(key, 1).join();
            assertThat(Database.number(VALUE, key)).isEqualTo(i);
        }
    }

    @Test
    void shouldChangeARowForEachWhoWantsIt() {
        UUID key = keys(1).get(0);

        List<Long> values = IntStream.range(0, 20).mapToObj(i -> begin(key, 1)).toList().stream()
                .map(answer -> answer.join().orElseThrow().getLong("value"))
                .toList();

        assertThat(values)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 20).mapToObj(Long::valueOf).toList());
    }

    @Test
    void shouldNotWaitForARowThatSomebodyHolds() throws SQLException {
        List<UUID> keys = keys(3);
        try (Connection holder = DriverManager.getConnection(Backends.jdbcUrl())) {
            holder.setAutoCommit(false);
            try (PreparedStatement lock = holder.prepareStatement("select 1 from counter where key = ? for update")) {
                lock.setObject(1, keys.get(1));
                lock.executeQuery().close();
            }
            List<CompletableFuture<Optional<Row>>> all =
                    keys.stream().map(key -> begin(key, 1)).toList();

            assertThat(all.stream().map(answer -> answer.join().isPresent())).containsExactly(true, false, true);
        }
    }

    @Test
    void shouldAnswerNothingForWhatIsNotThere() {
        UUID there = keys(1).get(0);

        CompletableFuture<Optional<Row>> nothing = begin(UUID.randomUUID(), 1);

        assertThat(begin(there, 1).join()).isPresent();
        assertThat(nothing.join()).isEmpty();
    }

    @Test
    void shouldLetNobodyFailForTheItemOfAnother() {
        List<UUID> keys = keys(9);

        List<CompletableFuture<Optional<Row>>> all =
                keys.stream().map(key -> begin(key, keys.indexOf(key) % 3)).toList();

        for (UUID key : keys) {
            int added = keys.indexOf(key) % 3;
            CompletableFuture<Optional<Row>> answer = all.get(keys.indexOf(key));
            if (added == 0) {
                assertThat(failure(answer)).hasMessageContaining("division by zero");
            } else {
                assertThat(answer.join().orElseThrow().getLong("value")).isEqualTo(added);
            }
        }
        assertThat(begin(keys.get(0), 1).join()).as("and goes on").isPresent();
    }

    @Test
    void shouldTellEachOfABatchThatTheDatabaseWentAway() {
        seconds = 1.8;
        List<UUID> keys = keys(5);
        CompletableFuture<Optional<Row>> first = begin(keys.get(0), 1);
        aStatementRuns();
        List<CompletableFuture<Optional<Row>>> behind =
                keys.subList(1, 5).stream().map(key -> begin(key, 1)).toList();

        Database.number(CUT_ALL);

        assertThat(TransientFailures.isTransient(failure(first))).isTrue();
        seconds = 0;
        behind.forEach(answer -> answer.handle((row, failure) -> {
                    assertThat(failure == null || TransientFailures.isTransient(failure))
                            .isTrue();
                    return row;
                })
                .join());
        assertThat(Database.number(VALUE, keys.get(0))).isZero();
        Probe.eventually(() -> assertThat(begin(keys.get(0), 1).join()).isPresent());
    }

    @Test
    void shouldGoOnForTheOthersWhenACallerGoes() {
        seconds = 1.8;
        List<UUID> keys = keys(6);
        Cancellable running = calls.beginToCut(() -> batch.run(new Change(keys.get(0), 1)));
        aStatementRuns();
        Cancellable waiting = calls.beginToCut(() -> batch.run(new Change(keys.get(1), 2)));
        List<CompletableFuture<Optional<Row>>> others = keys.subList(2, 6).stream()
                .map(key -> begin(key, 1 + keys.indexOf(key)))
                .toList();

        running.cancel();
        waiting.cancel();
        seconds = 0;

        for (UUID key : keys.subList(2, 6)) {
            assertThat(others.get(keys.indexOf(key) - 2).join().orElseThrow().getLong("value"))
                    .as("its own answer")
                    .isEqualTo(1 + keys.indexOf(key));
        }
        for (UUID key : keys.subList(0, 2)) {
            assertThat(Database.number(VALUE, key)).as("what was begun is done").isEqualTo(1 + keys.indexOf(key));
        }
        assertThat(begin(keys.get(0), 1).join()).as("and goes on").isPresent();
    }

    @Test
    void shouldRefuseWhoWouldBeOneTooManyToWait() {
        seconds = 1.2;
        List<UUID> keys = keys(150);

        List<Throwable> refused = keys.stream().map(key -> begin(key, 1)).toList().stream()
                .flatMap(answer -> Stream.ofNullable(
                        answer.handle((row, failure) -> failure).join()))
                .toList();

        assertThat(refused).isNotEmpty().hasSizeLessThanOrEqualTo(150 - QUEUE).allMatch(TransientFailures::isTransient);
    }

    private CompletableFuture<Optional<Row>> begin(UUID key, long added) {
        return calls.begin(() -> batch.run(new Change(key, added)));
    }

    private static void aStatementRuns() {
        Probe.eventually(
                () -> assertThat(Database.number("select count(*) from pg_stat_activity where wait_event = 'PgSleep'"
                                + " and usename = current_user"))
                        .isPositive());
    }

    private static List<UUID> keys(int count) {
        List<UUID> keys =
                IntStream.range(0, count).mapToObj(i -> UUID.randomUUID()).toList();
        keys.forEach(key -> Database.update("insert into counter (key, value) values (?, 0)", key));
        return keys;
    }

    private DistributionSummary sizes() {
        return metrics.get("mockmate.database.batch").tag("statement", name).summary();
    }
}
