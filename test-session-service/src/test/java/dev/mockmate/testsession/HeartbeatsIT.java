package dev.mockmate.testsession;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockmate.platform.testing.Database;
import dev.mockmate.platform.testing.Probe;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
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
    private static final String UPDATES = "select n_tup_upd from pg_stat_user_tables where relname = 'test_session'";
    private static final String IN_PLACE =
            "select n_tup_hot_upd from pg_stat_user_tables where relname = 'test_session'";

    private final ExecutorService clients = Executors.newFixedThreadPool(AT_ONCE);

    @AfterEach
    void stop() {
        clients.shutdownNow();
    }

    @Test
    void shouldAnswerEachOfManyForItself() {
        List<Candidate> present = Stream.generate(Candidate::someone).limit(6).toList();
        present.forEach(candidate -> candidate.begin(60).statusCode(201));
        Candidate done = Candidate.someone();
        done.begin(60).statusCode(201);
        done.put("complete", Map.of("completion_method", "manual")).statusCode(200);
        Candidate without = Candidate.someone();

        // Later than any of the signs to come, and each another: what is answered shows whose row it is of.
        Instant marked = Instant.now().truncatedTo(ChronoUnit.SECONDS).plusSeconds(1200);
        for (int i = 0; i < present.size(); i++) {
            Database.update(
                    "update test_session set last_heartbeat = ?, last_activity = ? where candidate_id = ?",
                    marked.plusSeconds(i).atOffset(ZoneOffset.UTC),
                    marked.minusSeconds(1 + i).atOffset(ZoneOffset.UTC),
                    present.get(i).id());
        }

        for (int round = 0; round < 3; round++) {
            CompletableFuture<Integer> ofDone = later(() -> status(done, "heartbeat"));
            CompletableFuture<Integer> ofNobody = later(() -> status(without, "heartbeat"));
            List<CompletableFuture<Instant>> heartbeats = present.stream()
                    .map(one -> later(() -> noted(one, "heartbeat")))
                    .toList();
            List<CompletableFuture<Instant>> activities = present.stream()
                    .map(one -> later(() -> noted(one, "activity")))
                    .toList();

            assertThat(ofDone.join()).isEqualTo(409);
            assertThat(ofNobody.join()).isEqualTo(404);
            for (int i = 0; i < present.size(); i++) {
                assertThat(heartbeats.get(i).join())
                        .as("the heartbeat of its own test")
                        .isEqualTo(marked.plusSeconds(i));
                assertThat(activities.get(i).join())
                        .as("the activity in its own test")
                        .isEqualTo(marked.minusSeconds(1 + i));
            }
        }
    }

    @Test
    void shouldHaveStoredWhatItAnswers() {
        Candidate candidate = Candidate.someone();
        candidate.begin(60).statusCode(201);
        for (int i = 0; i < 10; i++) {
            Instant noted = Instant.parse(
                    candidate.put("heartbeat").statusCode(200).extract().path("last_heartbeat"));
            assertThat(Instant.ofEpochMilli(Database.number(
                            "select floor(extract(epoch from last_heartbeat) * 1000)::bigint from test_session"
                                    + " where candidate_id = ?",
                            candidate.id())))
                    .isEqualTo(Instant.ofEpochMilli(noted.toEpochMilli()));
        }
    }

    @Test
    void shouldChangeRowsInPlace() {
        List<Candidate> all = Stream.generate(Candidate::someone).limit(FEW).toList();
        all.forEach(candidate -> candidate.begin(60).statusCode(201));
        long updates = Database.number(UPDATES);
        long inPlace = Database.number(IN_PLACE);

        for (int round = 0; round < ROUNDS; round++) {
            all.stream()
                    .map(one -> later(() -> status(one, "heartbeat")))
                    .toList()
                    .forEach(answer -> assertThat(answer.join()).isEqualTo(200));
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
                        + " and a.attnum = any(i.indkey) where i.indrelid = 'test_session'::regclass"
                        + " and a.attname in ('last_heartbeat', 'last_activity', 'updated_at')"))
                .isZero();
    }

    private <T> CompletableFuture<T> later(Supplier<T> call) {
        return CompletableFuture.supplyAsync(call, clients);
    }

    private static Instant noted(Candidate candidate, String call) {
        return Instant.parse(candidate.put(call).statusCode(200).extract().path("last_" + call));
    }

    private static int status(Candidate candidate, String call) {
        return candidate.put(call).extract().statusCode();
    }
}
