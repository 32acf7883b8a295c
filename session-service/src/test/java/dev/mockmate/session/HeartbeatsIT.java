package dev.mockmate.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.oneOf;

import dev.mockmate.platform.testing.Api;
import dev.mockmate.platform.testing.Backends;
import dev.mockmate.platform.testing.Database;
import dev.mockmate.platform.testing.Probe;
import dev.mockmate.platform.testing.TestClock;
import dev.mockmate.platform.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Heartbeats that come together are noted together and answered each for itself. */
@QuarkusTest
class HeartbeatsIT {
    private static final int AT_ONCE = 12;
    private static final int FEW = 3;
    private static final int ROUNDS = 60;
    private static final String STORED = "select floor(extract(epoch from last_heartbeat) * 1000)::bigint"
            + " from session_presence where session_id = ?";
    private static final String UPDATES =
            "select n_tup_upd from pg_stat_user_tables where relname = 'session_presence'";
    private static final String IN_PLACE =
            "select n_tup_hot_upd from pg_stat_user_tables where relname = 'session_presence'";

    @Inject
    TestClock clock;

    private final ExecutorService clients = Executors.newFixedThreadPool(AT_ONCE);

    @AfterEach
    void stop() {
        clients.shutdownNow();
        clock.reset();
    }

    @Test
    void shouldAnswerEachOfManyForItself() {
        List<Interviewee> present =
                Stream.generate(() -> Interviewee.created(clock)).limit(6).toList();
        Interviewee over = Interviewee.active(clock);
        over.post("complete").statusCode(200);
        Interviewee replaced = Interviewee.created(clock);
        String older = connect(replaced);
        String newer = connect(replaced);
        UUID stranger = UUID.randomUUID();

        for (int round = 0; round < 3; round++) {
            CompletableFuture<Response> ofOlder = later(() -> beat(older, replaced));
            CompletableFuture<Response> ofNewer = later(() -> beat(newer, replaced));
            CompletableFuture<Response> ofStranger = later(() -> beat(Tokens.candidate(stranger), replaced));
            CompletableFuture<Response> ofOver = later(() -> beat(over.token(), over));
            List<CompletableFuture<Response>> ofPresent = present.stream()
                    .map(one -> later(() -> beat(one.token(), one)))
                    .toList();

            ofOlder.join().then().statusCode(409).body("code", equalTo("connection-replaced"));
            ofNewer.join().then().statusCode(200);
            ofStranger.join().then().statusCode(404);
            ofOver.join().then().statusCode(409).body("code", equalTo("illegal-transition"));
            for (int i = 0; i < present.size(); i++) {
                assertIsStored(present.get(i), ofPresent.get(i).join());
            }
        }
    }

    @Test
    void shouldNotKeepOthersWaitingForASessionThatIsLocked() throws SQLException {
        Interviewee held = Interviewee.created(clock);
        Interviewee free = Interviewee.created(clock);
        CompletableFuture<Response> waits;
        try (Connection holder = DriverManager.getConnection(Backends.jdbcUrl())) {
            holder.setAutoCommit(false);
            for (String table : List.of("session where id", "session_presence where session_id")) {
                try (PreparedStatement lock =
                        holder.prepareStatement("select 1 from " + table + " = ? for no key update")) {
                    lock.setObject(1, held.session);
                    lock.executeQuery().close();
                }
            }
            waits = later(() -> beat(held.token(), held));
            beat(free.token(), free).then().statusCode(200);
            assertThat(waits).isNotDone();
            holder.rollback();
        }
        // 503 where the machine is so slow that the lock was held beyond the limit
        waits.join().then().statusCode(oneOf(200, 503));
    }

    @Test
    void shouldChangeRowsInPlace() {
        List<Interviewee> all =
                Stream.generate(() -> Interviewee.created(clock)).limit(FEW).toList();
        Probe.eventually(() -> assertThat(Database.number(UPDATES)).isNotNegative());
        long updates = Database.number(UPDATES);
        long inPlace = Database.number(IN_PLACE);

        for (int round = 0; round < ROUNDS; round++) {
            all.stream()
                    .map(one -> later(() -> beat(one.token(), one)))
                    .toList()
                    .forEach(answer -> answer.join().then().statusCode(200));
        }

        long beats = (long) ROUNDS * FEW;
        Probe.eventually(Duration.ofSeconds(120), () -> assertThat(Database.number(UPDATES) - updates)
                .isGreaterThanOrEqualTo(beats * 9 / 10));
        long counted = Database.number(UPDATES) - updates;
        assertThat(Database.number(IN_PLACE) - inPlace)
                .as("of %d updates; the rows are neighbours on one page here", counted)
                .isGreaterThanOrEqualTo(counted * 3 / 4);
    }

    @Test
    void shouldIndexNothingThatAHeartbeatChanges() {
        assertThat(Database.number("select count(*) from pg_index i join pg_attribute a on a.attrelid = i.indrelid"
                        + " and a.attnum = any(i.indkey) where i.indrelid = 'session_presence'::regclass"
                        + " and a.attname <> 'session_id'"))
                .isZero();
    }

    private static void assertIsStored(Interviewee whose, Response answer) {
        String noted = answer.then().statusCode(200).extract().path("last_heartbeat");
        assertThat(Database.number(STORED, whose.session))
                .as("each is answered for its own session")
                .isEqualTo(Instant.parse(noted).toEpochMilli());
    }

    private CompletableFuture<Response> later(Supplier<Response> call) {
        return CompletableFuture.supplyAsync(call, clients);
    }

    private static Response beat(String token, Interviewee whose) {
        return Api.as(token).put(whose.url("heartbeat"));
    }

    private static String connect(Interviewee candidate) {
        return candidate
                .post("connect", "{\"client\":{\"name\":\"mockmate-desktop\"}}")
                .statusCode(200)
                .extract()
                .path("session_token");
    }
}
