package dev.mockmate.testsession.coderun;

import dev.mockmate.platform.testing.Api;
import dev.mockmate.platform.testing.Database;
import dev.mockmate.platform.testing.Tokens;
import dev.mockmate.testsession.coderun.store.Executions;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Programs of candidates over the REST API. */
abstract class CodeRunApi {
    static final String DOUBLES = "print(2 * int(input()))";
    /** Calls that wait must not wait for each other. */
    static final ExecutorService CALLS = Executors.newCachedThreadPool();

    @Inject
    TestQuestionBank bank;

    @Inject
    Executions executions;

    @Inject
    MeterRegistry meters;

    final UUID candidate = UUID.randomUUID();
    final String token = Tokens.candidate(candidate);
    final List<UUID> candidates = new ArrayList<>(List.of(candidate));
    UUID question;

    @BeforeEach
    void aTestWithAQuestion() {
        question = bank.doubling();
        begin(List.of(question));
    }

    /** Their attacks would be graded, all tests of them, when another class moves the clock. */
    @AfterEach
    void endWithoutGrading() {
        candidates.forEach(one -> Database.update("delete from test_session where candidate_id = ?", one));
    }

    void begin(List<UUID> questions) {
        Api.as(token)
                .body(Map.of("candidate_id", candidate, "question_ids", questions))
                .post("/api/test-session")
                .then()
                .statusCode(201);
    }

    Response send(String call, String language, String code) {
        return Api.as(token)
                .body(Map.of("question_id", question, "language", language, "code", code))
                .post("/api/test-session/" + candidate + "/" + call);
    }

    ValidatableResponse run(String language, String code) {
        return send("run", language, code).then();
    }

    String lastBuilt(UUID test) {
        try {
            return VertxContextSupport.subscribeAndAwait(() -> executions.lastBuilt(test, question))
                    .orElseThrow()
                    .code();
        } catch (Throwable failed) {
            throw new IllegalStateException(failed);
        }
    }

    void refused(String language, String code, int status) {
        Api.unchecked(token)
                .body(Map.of("question_id", question, "language", language, "code", code))
                .post("/api/test-session/" + candidate + "/run")
                .then()
                .statusCode(status);
    }

    /** Another candidate with the same question. */
    UUID another() {
        UUID other = UUID.randomUUID();
        candidates.add(other);
        Api.as(Tokens.candidate(other))
                .body(Map.of("candidate_id", other, "question_ids", List.of(question)))
                .post("/api/test-session")
                .then()
                .statusCode(201);
        return other;
    }

    Stream<CompletableFuture<Response>> attacks(UUID attacker, String code) {
        String key = Tokens.candidate(attacker);
        return Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> Api.unchecked(key)
                                .body(Map.of("question_id", question, "language", "c", "code", code))
                                .post("/api/test-session/" + attacker + "/run"),
                        CALLS))
                .limit(3);
    }

    /** A program of the candidate's as a replica left it; times are SQL. */
    UUID store(String status, String leaseUntil, int tries, String createdAt) {
        UUID id = UUID.randomUUID();
        Database.update(
                "insert into code_execution (id, test_id, candidate_id, question_id, question_version, kind, language, code,"
                        + " status, tries, lease_until, created_at)"
                        + " select ?, id, candidate_id, ?, 1, 'run', 'python', ?, ?, ?, " + leaseUntil + ", "
                        + createdAt
                        + " from test_session where candidate_id = ?",
                id,
                question,
                DOUBLES,
                status,
                tries,
                candidate);
        return id;
    }

    double gauge(String name) {
        return meters.get(name).gauge().value();
    }

    Response keyed(String call, String key, String code) {
        return Api.as(token)
                .header("Idempotency-Key", key)
                .body(Map.of("question_id", question, "language", "python", "code", code))
                .post("/api/test-session/" + candidate + "/" + call);
    }
}
