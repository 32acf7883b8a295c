package dev.mockmate.interview;

import static org.hamcrest.Matchers.equalTo;

import dev.mockmate.contracts.event.SessionEvent;
import dev.mockmate.platform.testing.Api;
import dev.mockmate.platform.testing.Database;
import dev.mockmate.platform.testing.Events;
import dev.mockmate.platform.testing.Probe;
import dev.mockmate.platform.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** What a token for one session opens, and what it does not. */
@QuarkusTest
class SessionTokenIT {
    private final Sessions mine = Sessions.active();
    private final String token = Tokens.session(mine.user(), mine.id());

    @Test
    void shouldOpenTheWholeInterviewOfItsSession() {
        String id = Api.as(token)
                .body(Map.of("session_id", mine.id()))
                .post("/api/mock/init")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        JsonPath question = Api.as(token)
                .post("/api/mock/" + id + "/next-question")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        String attempt = "/api/mock/attempts/" + question.getString("attempt_id");
        Api.as(token)
                .body(Map.of("answer_text", "Once I"))
                .put(attempt + "/draft")
                .then()
                .statusCode(204);
        Api.as(token)
                .header("Prefer", "wait=60")
                .body(Map.of(
                        "exchange_id",
                        question.getString("exchange_id"),
                        "answer_text",
                        InterviewApi.STRONG,
                        "response_time",
                        60.5))
                .post("/api/mock/attempts/submit")
                .then()
                .statusCode(200);
        Api.as(token).get(attempt).then().statusCode(200);
        Api.unchecked(token)
                .accept("text/event-stream")
                .get(attempt + "/stream")
                .then()
                .statusCode(200);
        Api.as(token)
                .body(Map.of("exchange_id", question.getString("exchange_id")))
                .post("/api/mock/attempts/retry")
                .then()
                .statusCode(201);
        Api.as(token).get("/api/mock/" + id).then().statusCode(200);
        Api.as(token).post("/api/mock/" + id + "/finish").then().statusCode(200);
        for (String part : List.of("report", "transcript", "questions", "answers")) {
            Api.as(token)
                    .get("/api/interviews/" + mine.id() + "/" + part)
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void shouldNotOpenAnotherSessionOfTheSameUser() {
        Interview other = interviewOf(anotherSessionOf(mine.user()));
        String attempt = "/api/mock/attempts/" + other.attempt;
        String answer = "{\"exchange_id\":\"%s\",\"answer_text\":\"x\",\"response_time\":1}".formatted(other.exchange);

        forbidden(Api.unchecked(token).body(Map.of("session_id", other.session)).post("/api/mock/init"));
        forbidden(Api.unchecked(token).post("/api/mock/" + other.id + "/next-question"));
        forbidden(Api.unchecked(token).post("/api/mock/" + other.id + "/finish"));
        forbidden(Api.unchecked(token).get("/api/mock/" + other.id));
        forbidden(Api.unchecked(token).get(attempt));
        forbidden(Api.unchecked(token).accept("text/event-stream").get(attempt + "/stream"));
        forbidden(Api.unchecked(token).body("{\"answer_text\":\"x\"}").put(attempt + "/draft"));
        forbidden(Api.unchecked(token).body(answer).post("/api/mock/attempts/submit"));
        forbidden(Api.unchecked(token)
                .body("{\"exchange_id\":\"%s\"}".formatted(other.exchange))
                .post("/api/mock/attempts/retry"));
        for (String part : List.of("report", "transcript", "questions", "answers")) {
            forbidden(Api.unchecked(token).get("/api/interviews/" + other.session + "/" + part));
        }
        forbidden(Api.unchecked(token)
                .body(answer.replace("exchange_id", "question_id"))
                .post("/api/interviews/" + other.session + "/answers"));
        Assertions.assertThat(Database.number(
                        "select count(*) from mock_interview_attempts where id = ? and status = 'draft' and answer_text = ''",
                        UUID.fromString(other.attempt)))
                .isEqualTo(1);
    }

    @Test
    void shouldNotTellWhetherAnotherUsersInterviewExists() {
        Interview foreign = interviewOf(Sessions.active());
        Api.unchecked(token).get("/api/mock/" + foreign.id).then().statusCode(404);
        Api.unchecked(token).get("/api/mock/attempts/" + foreign.attempt).then().statusCode(404);
        Api.unchecked(token)
                .post("/api/mock/" + foreign.id + "/next-question")
                .then()
                .statusCode(404);
    }

    @Test
    void shouldNotOpenListsAndPreviews() {
        forbidden(Api.unchecked(token).get("/api/mock"));
        forbidden(Api.unchecked(token).body("{\"job_title\":\"Engineer\"}").post("/api/mock/preview"));
    }

    @Test
    void shouldNotCarryOtherRolesThanTheCandidates() {
        Interview foreign = interviewOf(Sessions.active());
        String grand =
                Tokens.session(mine.user(), foreign.session, Duration.ofMinutes(5), "admin", "service", "candidate");
        Api.unchecked(grand).get("/api/mock/" + foreign.id).then().statusCode(404);
        String withoutRole = Tokens.session(mine.user(), mine.id(), Duration.ofMinutes(5), "admin");
        forbidden(Api.unchecked(withoutRole).get("/api/interviews/" + mine.id() + "/transcript"));
    }

    @Test
    void shouldRefuseTokensThatDoNotHold() {
        String path = "/api/interviews/" + mine.id() + "/transcript";
        String expired = Tokens.session(mine.user(), mine.id(), Duration.ofMinutes(-5), "candidate");
        String forged = token.substring(0, token.length() - 8) + "AAAAAAAA";
        String[] parts = token.split("\\.");
        String unknownKey = java.util.Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString("{\"alg\":\"ES256\",\"kid\":\"other\"}".getBytes())
                + "." + parts[1] + "." + parts[2];
        String unsigned =
                java.util.Base64.getUrlEncoder().withoutPadding().encodeToString("{\"alg\":\"none\"}".getBytes()) + "."
                        + parts[1] + ".";
        for (String bad : List.of(expired, forged, unknownKey, unsigned, Tokens.unboundSession(mine.user()))) {
            Api.unchecked(bad)
                    .get(path)
                    .then()
                    .statusCode(401)
                    .header("WWW-Authenticate", "Bearer")
                    .body("code", equalTo("unauthenticated"));
        }
        Api.unchecked(token).get(path).then().statusCode(200);
    }

    @Test
    void shouldRefuseTheTokenOfAReplacedConnection() {
        UUID connection = UUID.randomUUID();
        String older = Tokens.session(mine.user(), mine.id(), connection);
        String path = "/api/interviews/" + mine.id() + "/transcript";
        Api.as(older).get(path).then().statusCode(200);

        Tokens.replace(connection);

        Probe.eventually(() -> Api.as(older)
                .get(path)
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", "Bearer")
                .body("code", equalTo("unauthenticated")));
        Api.as(token).get(path).then().statusCode(200);
    }

    @Test
    void shouldRefuseTokensMadeForSomebodyElse() {
        String path = "/api/interviews/" + mine.id() + "/transcript";
        for (String foreign : List.of(
                Tokens.forAudience("account", mine.user()),
                Tokens.sessionForAudience("account", mine.user(), mine.id()))) {
            Api.unchecked(foreign).get(path).then().statusCode(401).body("code", equalTo("unauthenticated"));
        }
    }

    private record Interview(UUID session, String id, String exchange, String attempt) {}

    private static Interview interviewOf(Sessions session) {
        String id = Api.as(session.token())
                .body(Map.of("session_id", session.id()))
                .post("/api/mock/init")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        JsonPath question = Api.as(session.token())
                .post("/api/mock/" + id + "/next-question")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        return new Interview(session.id(), id, question.getString("exchange_id"), question.getString("attempt_id"));
    }

    private static Sessions anotherSessionOf(UUID user) {
        Sessions session = new Sessions(UUID.randomUUID(), user, Tokens.candidate(user));
        Events.send(new SessionEvent.Created(
                session.id(), user, "More", "Java Developer", "Java", "Acme", "medium", "mixed", "en", Instant.now()));
        session.awaiting("created").activate();
        return session.awaiting("active");
    }

    private static void forbidden(Response answer) {
        answer.then().statusCode(403).body("code", equalTo("forbidden"));
    }
}
