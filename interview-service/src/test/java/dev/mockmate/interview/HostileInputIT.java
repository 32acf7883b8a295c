package dev.mockmate.interview;

import static org.hamcrest.Matchers.both;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.lessThan;

import dev.mockmate.platform.testing.Api;
import dev.mockmate.platform.testing.HostileInput;
import dev.mockmate.platform.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class HostileInputIT {
    private static final List<String> WITH_BODY = List.of(
            "/api/mock/init",
            "/api/mock/preview",
            "/api/mock/attempts/submit",
            "/api/mock/attempts/retry",
            "/api/interviews/" + UUID.randomUUID() + "/questions",
            "/api/interviews/" + UUID.randomUUID() + "/answers");

    private final String token = Tokens.candidate(UUID.randomUUID());

    @Test
    void shouldRefuseEveryHostileBody() {
        for (String path : WITH_BODY) {
            for (String body : HostileInput.bodies()) {
                Api.unchecked(token)
                        .body(body)
                        .post(path)
                        .then()
                        .statusCode(both(greaterThanOrEqualTo(400)).and(lessThan(500)))
                        .contentType(containsString("application/problem+json"));
            }
        }
    }

    @Test
    void shouldAnswerMalformedIdsWith400() {
        for (String id : HostileInput.ids()) {
            Api.unchecked(token).get("/api/mock/" + id).then().statusCode(400);
            Api.unchecked(token).get("/api/mock/attempts/" + id).then().statusCode(400);
            Api.unchecked(token)
                    .get("/api/mock/attempts/" + id + "/stream")
                    .then()
                    .statusCode(400);
            Api.unchecked(token).get("/api/interviews/" + id + "/report").then().statusCode(400);
        }
    }

    @Test
    void shouldRefusePathTricks() {
        for (String suffix : HostileInput.pathSuffixes()) {
            Api.unchecked(token)
                    .get("/api/mock" + suffix)
                    .then()
                    .statusCode(both(greaterThanOrEqualTo(400)).and(lessThan(500)));
        }
    }

    @Test
    void shouldNeedATokenEverywhere() {
        for (String path : WITH_BODY) {
            Api.anonymous().body("{}").post(path).then().statusCode(401);
        }
        Api.anonymous().get("/api/mock").then().statusCode(401);
        Api.anonymous()
                .get("/api/mock/attempts/" + UUID.randomUUID() + "/stream")
                .then()
                .statusCode(401);
        Api.unchecked(Tokens.of(UUID.randomUUID(), "nobody"))
                .get("/api/mock")
                .then()
                .statusCode(403);
    }

    @Test
    void shouldRefuseTheStreamOfAnUnknownAttemptBeforeItBegins() {
        Api.unchecked(token)
                .get("/api/mock/attempts/" + UUID.randomUUID() + "/stream")
                .then()
                .statusCode(404)
                .body("code", equalTo("not-found"));
    }

    @Test
    void shouldTellWhichFieldsAreWrong() {
        Api.unchecked(token)
                .body(Map.of("session_id", UUID.randomUUID(), "question_count", 6, "mode", "easy"))
                .post("/api/mock/init")
                .then()
                .statusCode(422)
                .body("code", equalTo("invalid-fields"))
                .body("errors.size()", equalTo(2));
        Api.unchecked(token)
                .body(Map.of("exchange_id", UUID.randomUUID(), "response_time", 1))
                .post("/api/mock/attempts/submit")
                .then()
                .statusCode(422);
        Api.unchecked(token)
                .body(Map.of("exchange_id", UUID.randomUUID(), "answer_text", "x", "response_time", -1))
                .post("/api/mock/attempts/submit")
                .then()
                .statusCode(422);
        Api.unchecked(token)
                .body(Map.of("exchange_id", UUID.randomUUID(), "answer_text", "x".repeat(60_001), "response_time", 1))
                .post("/api/mock/attempts/submit")
                .then()
                .statusCode(422);
    }

    /** Some thousand characters of these once took minutes, and a processor until the end of the process. */
    @ParameterizedTest
    @ValueSource(strings = {"дай", "забудь ", "talimat", " ", "st. ", "0", "1.1.", "…...,,,"})
    @Timeout(value = 4, unit = TimeUnit.MINUTES)
    void shouldPlanForAnyDescriptionUpToTheLimit(String piece) {
        String longest = piece.repeat(50_000 / piece.length());

        Api.as(Tokens.candidate(UUID.randomUUID()))
                .body(Map.of("job_title", "Engineer", "job_description", longest, "question_count", 3))
                .post("/api/mock/preview")
                .then()
                .statusCode(200)
                .body("questions.size()", equalTo(3));
    }

    @Test
    void shouldRefuseBadListParameters() {
        Api.unchecked(token).get("/api/mock?limit=0").then().statusCode(400);
        Api.unchecked(token).get("/api/mock?limit=101").then().statusCode(400);
        Api.unchecked(token).get("/api/mock?cursor=nonsense").then().statusCode(400);
        Api.unchecked(token)
                .get("/api/interviews/" + UUID.randomUUID() + "/transcript?after=-1")
                .then()
                .statusCode(400);
    }
}
