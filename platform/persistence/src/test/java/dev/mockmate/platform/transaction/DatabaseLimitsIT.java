package dev.mockmate.platform.transaction;

import static dev.mockmate.platform.transaction.DatabaseCalls.failure;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mockmate.platform.CounterService;
import dev.mockmate.platform.health.DatabaseHealth;
import dev.mockmate.platform.testing.Backends;
import dev.mockmate.platform.testing.Database;
import dev.mockmate.platform.testing.Probe;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.eclipse.microprofile.health.Readiness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Nothing holds a connection for ever, nobody waits for one for ever, and lost ones come back. */
@QuarkusTest
class DatabaseLimitsIT {
    private static final int POOL = 16;
    private static final int QUEUE = 40;
    private static final String COUNTED = "select coalesce((select value from counter where key = ?), 0)";
    private static final String CUT_ALL = "select count(pg_terminate_backend(pid)) from pg_stat_activity"
            + " where usename = current_user and pid <> pg_backend_pid()";

    @Inject
    CounterService service;

    @Inject
    DatabaseCalls calls;

    @Inject
    ReservedConnections reserved;

    @Inject
    @Readiness
    DatabaseHealth health;

    private final UUID key = UUID.randomUUID();

    @AfterEach
    void everyConnectionIsGivenBack() {
        calls.allConnectionsAreFree();
    }

    @Test
    void shouldNotWaitLongForARowSomebodyHolds() throws SQLException {
        calls.await(() -> service.countSlowly(key, Duration.ZERO));
        try (Connection holder = holdRow()) {
            Throwable refused = failure(calls.begin(() -> service.countSlowly(key, Duration.ZERO)));
            assertThat(TransientFailures.isTransient(refused))
                    .as(refused.toString())
                    .isTrue();
            calls.await(() -> service.countSlowly(UUID.randomUUID(), Duration.ZERO));
            holder.rollback();
        }
        calls.await(() -> service.countSlowly(key, Duration.ZERO));
        assertThat(Database.number(COUNTED, key)).isEqualTo(4);
    }

    @Test
    void shouldCutAStatementThatTakesTooLong() {
        Throwable cut = failure(calls.begin(() -> service.countSlowly(key, Duration.ofSeconds(10))));

        assertThat(TransientFailures.isTransient(cut)).as(cut.toString()).isTrue();
        assertThat(Database.number(COUNTED, key)).isZero();
    }

    @Test
    void shouldEndATransactionWhoseWorkNeverEnds() {
        Throwable cut = failure(calls.begin(() -> service.countAndHang(key)));

        assertThat(TransientFailures.isTransient(cut)).as(cut.toString()).isTrue();
        assertThat(Database.number(COUNTED, key)).isZero();
    }

    @Test
    void shouldRefuseWhoWouldWaitTooLongForAConnection() {
        List<CompletableFuture<Void>> all = IntStream.range(0, POOL + QUEUE + 20)
                .mapToObj(number -> calls.begin(() -> service.countSlowly(UUID.randomUUID(), Duration.ofMillis(1500))))
                .toList();
        List<Throwable> refused =
                all.stream().flatMap(DatabaseLimitsIT::refusal).toList();

        assertThat(refused).hasSizeGreaterThanOrEqualTo(QUEUE).allMatch(TransientFailures::isTransient);
        assertThat(all.size() - refused.size()).as("those who had a connection").isGreaterThanOrEqualTo(POOL / 2);
        calls.await(() -> service.countSlowly(key, Duration.ZERO));
    }

    @Test
    void shouldKeepConnectionsForWhatMustBeDoneInTime() {
        List<CompletableFuture<Void>> flood = IntStream.range(0, POOL + QUEUE + 20)
                .mapToObj(number -> calls.begin(() -> service.countSlowly(UUID.randomUUID(), Duration.ofMillis(1500))))
                .toList();
        Probe.eventually(() -> assertThat(flood).anyMatch(CompletableFuture::isCompletedExceptionally));

        calls.begin(() -> reserved.use(() -> service.countSlowly(key, Duration.ZERO)))
                .join();

        flood.forEach(call -> call.handle((done, failure) -> null).join());
        assertThat(Database.number(COUNTED, key)).isEqualTo(2);
    }

    @Test
    void shouldBeWellAgainAfterAllConnectionsWereCut() {
        for (int times = 0; times < 3; times++) {
            List<CompletableFuture<Void>> busy = IntStream.range(0, POOL)
                    .mapToObj(number -> calls.begin(() -> service.countSlowly(key, Duration.ofMillis(200))))
                    .toList();
            Database.number(CUT_ALL);
            busy.forEach(call -> call.handle((done, failure) -> null).join());

            Probe.eventually(
                    () -> assertThat(calls.await(health::call).getStatus()).isEqualTo(Status.UP));
        }
        Probe.eventually(() -> {
            CompletableFuture<?>[] again = IntStream.range(0, 2 * POOL)
                    .mapToObj(number -> calls.begin(() -> service.countSlowly(UUID.randomUUID(), Duration.ZERO)))
                    .toArray(CompletableFuture[]::new);
            CompletableFuture.allOf(again).join();
        });
    }

    private Connection holdRow() throws SQLException {
        Connection holder = DriverManager.getConnection(Backends.jdbcUrl());
        holder.setAutoCommit(false);
        try (PreparedStatement lock = holder.prepareStatement("select 1 from counter where key = ? for update")) {
            lock.setObject(1, key);
            lock.executeQuery().close();
        }
        return holder;
    }

    private static Stream<Throwable> refusal(CompletableFuture<Void> call) {
        return Stream.ofNullable(call.handle((done, failure) -> failure).join());
    }
}
