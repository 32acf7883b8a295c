package dev.mockmate.interview;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.mockmate.platform.testing.Api;
import dev.mockmate.platform.testing.Database;
import dev.mockmate.platform.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** What operators do with assessments, and what an assessment says about itself. */
@QuarkusTest
class OperatorIT {

    @Test
    void shouldAssessAgainWithAReason() {
        String admin = Tokens.of(UUID.randomUUID(), "admin");
        Sessions session = Sessions.active();
        JsonPath question = InterviewApi.next(session, InterviewApi.init(session));
        String attempt = question.getString("attempt_id");
        String path = "/api/mock/attempts/" + attempt + "/reassess";
        Api.as(admin).body(Map.of("reason", "unfair")).post(path).then().statusCode(409);
        InterviewApi.submitAndWait(session, question, InterviewApi.STRONG);
        Database.update(
                "update mock_interview_attempts set overall = 1.0, model_version = 'old' where id = ?",
                UUID.fromString(attempt));

        Api.as(session.token())
                .body(Map.of("reason", "unfair"))
                .post(path)
                .then()
                .statusCode(403);
        Api.as(admin).body(Map.of()).post(path).then().statusCode(422).body("code", equalTo("reason-required"));
        Api.as(admin).body(Map.of("reason", "unfair")).post(path).then().statusCode(202);

        InterviewApi.awaitAttempt(session, attempt);
        Api.as(session.token())
                .get("/api/mock/attempts/" + attempt)
                .then()
                .body("assessment.metadata.model_version", equalTo("builtin-1"))
                .body("score", not(equalTo(1)));
        Assertions.assertThat(Database.number(
                        "select count(*) from reassessment where attempt_id = ? and score_before = 1.0 and reason = 'unfair'",
                        UUID.fromString(attempt)))
                .isEqualTo(1);
    }

    @Test
    void shouldTellWhatTheModelCosts() {
        String admin = Tokens.of(UUID.randomUUID(), "admin");
        Database.update(
                "insert into model_calls (id, purpose, model, prompt_version, started_at, total_ms, tokens_in, tokens_out,"
                        + " estimated, outcome) values (?, 'plan', 'cost-test', '1', '2025-03-05T10:00:00Z', 5, 100, 20, false,"
                        + " 'ok')",
                UUID.randomUUID());

        Api.as(admin)
                .get("/api/mock/costs?from=2025-03-05&to=2025-03-05")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].tokens_in", equalTo(100))
                .body("items[0].cost", nullValue());
        Api.as(admin)
                .get("/api/mock/costs?from=2025-03-06&to=2025-03-05")
                .then()
                .statusCode(400);
        Api.as(admin).get("/api/mock/costs?from=x").then().statusCode(400);
        Api.as(Tokens.candidate(UUID.randomUUID()))
                .get("/api/mock/costs")
                .then()
                .statusCode(403);
    }

    @Test
    void shouldSayHowSureItIsAndWhatMovedTheScore() {
        Sessions session = Sessions.active();
        JsonPath question = InterviewApi.next(session, InterviewApi.init(session));
        JsonPath attempt = InterviewApi.submitAndWait(session, question, InterviewApi.STRONG);

        float content = attempt.getFloat("assessment.scoring.content");
        double effects = attempt.getList("assessment.scoring.reasons.effect", Float.class).stream()
                .mapToDouble(Float::doubleValue)
                .sum();
        Assertions.assertThat(5 + effects).isCloseTo(content, Assertions.within(0.11));
        Assertions.assertThat(attempt.getList("assessment.content_feedback.sentences.role", String.class))
                .contains("situation", "task", "own_action");
        Assertions.assertThat(attempt.getString("assessment.content_feedback.change_first"))
                .isNotBlank();
        Assertions.assertThat(attempt.getList("assessment.metadata.not_judged", String.class))
                .contains("facts");
        Assertions.assertThat(attempt.getString("assessment.metadata.confidence"))
                .isIn("low", "medium", "high");
        int start = attempt.getInt("assessment.content_feedback.sentences[0].start");
        Assertions.assertThat(start).isZero();
    }

    @Test
    void shouldNotScoreAnAnswerInAnotherLanguage() {
        Sessions session = Sessions.active();
        String id = InterviewApi.init(session);
        JsonPath question = InterviewApi.next(session, id);
        InterviewApi.submitAndWait(
                session,
                question,
                "In meiner letzten Firma haben wir das Abrechnungssystem umgestellt und ich war f\u00fcr den Umzug der Kunden"
                        + " verantwortlich. Ich habe mit dem Team einen Plan gemacht und die Daten gepr\u00fcft, damit keine Rechnung"
                        + " falsch wird. Am Ende waren wir eine Woche fr\u00fcher fertig als geplant.");

        Api.as(session.token())
                .get("/api/mock/attempts/" + question.getString("attempt_id"))
                .then()
                .statusCode(200)
                .body("status", equalTo("completed"))
                .body("score", nullValue())
                .body("assessment.scoring.overall", nullValue())
                .body("assessment.scoring.content_breakdown.star", nullValue())
                .body("assessment.metadata.not_judged", hasItem("language"))
                .body("assessment.metadata.confidence", equalTo("low"));
        Api.as(session.token())
                .get("/api/interviews/" + session.id() + "/report")
                .then()
                .statusCode(200)
                .body("average_score", nullValue())
                .body("answered_questions", equalTo(1))
                .body("average_response_time", notNullValue())
                .body("statistics.star", hasSize(0));
        Api.as(session.token()).get("/api/mock/progress").then().body("interviews", hasSize(0));
        JsonPath second = InterviewApi.next(session, id);
        JsonPath nothing = InterviewApi.submitAndWait(session, second, "Wei\u00df nicht");
        Assertions.assertThat(nothing.getFloat("assessment.scoring.overall")).isZero();
        Api.as(session.token())
                .get("/api/mock/" + id)
                .then()
                .body("exchanges.status[0]", equalTo("answered"))
                .body("exchanges.attempts[0].status", contains("completed"));
    }
}
