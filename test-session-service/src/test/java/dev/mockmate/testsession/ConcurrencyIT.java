package dev.mockmate.testsession;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockmate.contracts.Topics;
import dev.mockmate.contracts.event.TestSessionEvent;
import dev.mockmate.platform.testing.Database;
import dev.mockmate.platform.testing.Events;
import dev.mockmate.platform.testing.Probe;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ConcurrencyIT {
    private static final int AT_ONCE = 16;

    private final Candidate candidate = Candidate.someone();

    @Test
    void shouldBeginOneTestHoweverManyAskAtOnce() {
        List<Integer> statuses = together(() -> candidate.begin(60).extract().statusCode());
        assertThat(statuses).containsOnly(200, 201);
        assertThat(statuses).filteredOn(status -> status == 201).hasSize(1);
        assertThat(tests()).isEqualTo(1);
    }

    @Test
    void shouldBeginOneNextAttemptHoweverManyAskAtOnce() {
        candidate.begin(60);
        candidate.put("complete", Map.of("completion_method", "manual"));
        List<Integer> statuses = together(() -> candidate.begin(60).extract().statusCode());
        assertThat(statuses).filteredOn(status -> status == 201).hasSize(1);
        assertThat(tests()).isEqualTo(2);
    }

    @Test
    void shouldHaveOneWinnerWhenHandedInAndExpiredAtOnce() {
        // given a test whose time runs out while its candidate hands it in
        UUID id = UUID.fromString(candidate.begin(60).extract().path("session.id"));
        Database.update(
                "update test_session set test_start_time = now() - interval '60 minutes' + interval '700 ms',"
                        + " test_end_time = now() + interval '700 ms' where candidate_id = ?",
                candidate.id());
        // when it is handed in again and again until the time is up
        together(() -> {
            int status = 0;
            for (int i = 0; i < 20; i++) {
                status = candidate
                        .put("complete", Map.of("completion_method", i % 2 == 0 ? "manual" : "auto"))
                        .extract()
                        .statusCode();
            }
            return status;
        });
        // then one way of ending it was told, and it is the one that is kept
        Probe.eventually(() -> candidate.look().body("session.status", org.hamcrest.Matchers.equalTo("completed")));
        List<TestSessionEvent.Completed> told =
                Events.exactly(TestSessionEvent.Completed.class, Topics.TEST_SESSION, id, 1);
        assertThat(told).hasSize(1);
        candidate
                .look()
                .body(
                        "session.completion_method",
                        org.hamcrest.Matchers.equalTo(told.get(0).completionMethod()));
    }

    @Test
    void shouldKeepEveryAnswerOfReportsAtOnce() {
        candidate.begin(60);
        List<Integer> numbers = IntStream.range(0, AT_ONCE).boxed().toList();
        java.util.Iterator<Integer> next = numbers.iterator();
        together(() -> {
            int number;
            synchronized (next) {
                number = next.next();
            }
            return candidate
                    .put("progress", Map.of("pending_answers", Map.of("q" + number, number)))
                    .extract()
                    .statusCode();
        });
        Map<String, Object> answers = candidate.look().extract().path("session.pending_answers");
        assertThat(answers).hasSize(AT_ONCE);
    }

    private long tests() {
        return Database.number("select count(*) from test_session where candidate_id = ?", candidate.id());
    }

    private static <T> List<T> together(Supplier<T> call) {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            CountDownLatch start = new CountDownLatch(AT_ONCE);
            List<Future<T>> results = IntStream.range(0, AT_ONCE)
                    .mapToObj(i -> threads.submit(() -> {
                        start.countDown();
                        start.await();
                        return call.get();
                    }))
                    .toList();
            return results.stream().map(ConcurrencyIT::get).toList();
        } finally {
            threads.shutdownNow();
        }
    }

    private static <T> T get(Future<T> result) {
        try {
            return result.get();
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new AssertionError(e);
        }
    }
}
