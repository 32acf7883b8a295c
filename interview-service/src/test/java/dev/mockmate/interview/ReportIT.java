package dev.mockmate.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.mockmate.contracts.event.BillingEvent;
import dev.mockmate.contracts.event.SessionEvent;
import dev.mockmate.interview.report.pdf.Pdf;
import dev.mockmate.platform.testing.Api;
import dev.mockmate.platform.testing.Database;
import dev.mockmate.platform.testing.Events;
import dev.mockmate.platform.testing.Probe;
import dev.mockmate.platform.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The report over REST, from an interview that was really held. */
@QuarkusTest
class ReportIT {

    @Test
    void shouldTellTheWholeInterviewInBothForms() {
        Sessions session = Sessions.active();
        String interview = init(session, "coach");
        JsonPath first = next(session, interview);
        answer(session, first, "I fixed it. <img src=\"http://127.0.0.1:1/x.png\"/> مرحبا بالعالم 漢字 🚀");
        JsonPath again = Api.as(session.token())
                .body(Map.of("exchange_id", first.getString("exchange_id")))
                .post("/api/mock/attempts/retry")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        answer(session, again, MockApiIT.STRONG);

        JsonPath report = report(session)
                .then()
                .statusCode(200)
                .body("total_questions", equalTo(1))
                .body("total_answers", equalTo(2))
                .body("questions[0].attempts", equalTo(2))
                .body("questions[0].best_answer_id", equalTo(again.getString("attempt_id")))
                .body("statistics.competencies", hasSize(1))
                .body("statistics.star.part", contains("situation", "task", "action", "result"))
                .body("statistics.trend.attempt_number", contains(1, 2))
                .body("statistics.trend.is_best", contains(false, true))
                .body("statistics.timing.answers", equalTo(2))
                .body("statistics.content.star", notNullValue())
                .body("is_final", equalTo(false))
                .extract()
                .jsonPath();

        Response answer = Api.as(session.token()).get("/api/interviews/" + session.id() + "/report.pdf");
        answer.then()
                .statusCode(200)
                .header("Content-Type", "application/pdf")
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"mockmate-report-senior-java-developer.pdf\"; "
                                + "filename*=UTF-8''mockmate-report-senior-java-developer.pdf");
        Pdf pdf = Pdf.of(answer.asByteArray());
        assertThat(pdf.fontsNotEmbedded()).isEmpty();
        assertThat(pdf.missing()).isEmpty();
        assertThat(pdf.text()).contains(report.getString("user.name"), report.getString("user.email"), "Not final yet");
        for (String said : List.of(
                report.getString("questions[0].question_text"),
                report.getString("answers[0].answer_text").split(" مر")[0],
                report.getString("answers[1].answer_text"),
                report.getString("summary.headline"),
                report.getString("answers[1].assessment.rewrite.polished_answer"))) {
            assertThat(pdf.solid()).contains(Pdf.plain(said).replace(" ", ""));
        }
        assertThat(pdf.text()).contains("بالعالم", "漢字", "🚀");
    }

    @Test
    void shouldSayTheFinalTimeAndCreditsOnceBillingHasSettled() {
        Sessions session = Sessions.active();
        init(session, "coach");
        Events.send(new BillingEvent.ActivationApproved(
                session.id(), session.user(), UUID.randomUUID(), 1, 2, Instant.now()));
        awaitReport(session, "credits.held", 1);
        report(session)
                .then()
                .body("session.credits_used", equalTo(1))
                .body("credits.is_final", equalTo(false))
                .body("session.ended_at", nullValue());

        Events.send(new BillingEvent.HoldCaptured(session.id(), session.user(), 1, Instant.now()));
        Events.send(
                new SessionEvent.Completed(session.id(), session.user(), "user_ended", 4_000, 2, true, Instant.now()));
        awaitReport(session, "session.status", "completed");
        awaitReport(session, "credits.charged", 1);
        report(session).then().body("is_final", equalTo(false)).body("credits.due", equalTo(2));

        Events.send(new BillingEvent.CreditCharged(session.id(), session.user(), 2, 60, Instant.now()));
        awaitReport(session, "is_final", true);
        report(session)
                .then()
                .body("session.credits_used", equalTo(2))
                .body("session.interview_duration", equalTo(66))
                .body("session.end_reason", equalTo("user_ended"));
        assertThat(Pdf.of(Api.as(session.token())
                                .get("/api/interviews/" + session.id() + "/report.pdf")
                                .asByteArray())
                        .text())
                .contains("Final report", "2 credits used", "1 h 6 min interview time");

        Events.send(
                new SessionEvent.Corrected(session.id(), session.user(), 3_000, 1, UUID.randomUUID(), Instant.now()));
        awaitReport(session, "session.interview_duration", 50);
        report(session).then().body("session.credits_used", equalTo(1)).body("is_final", equalTo(true));

        Events.send(new BillingEvent.CreditRefunded(session.id(), session.user(), 1, Instant.now()));
        awaitReport(session, "session.credits_used", 0);
        report(session).then().body("is_final", equalTo(true)).body("credits.charged", equalTo(2));
    }

    @Test
    void shouldCostNothingWhenTheHoldWasReleased() {
        Sessions session = Sessions.active();
        init(session, "coach");
        Events.send(new BillingEvent.ActivationApproved(
                session.id(), session.user(), UUID.randomUUID(), 1, 2, Instant.now()));
        awaitReport(session, "credits.held", 1);
        Events.send(
                new SessionEvent.Completed(session.id(), session.user(), "user_ended", 20, 0, false, Instant.now()));
        Events.send(new BillingEvent.HoldReleased(session.id(), session.user(), 1, Instant.now()));

        awaitReport(session, "credits.held", 0);
        awaitReport(session, "is_final", true);
        report(session).then().body("session.credits_used", equalTo(0));
    }

    @Test
    void shouldRunWithTheClockUntilTheEnd() {
        Sessions session = Sessions.created();
        Events.send(new SessionEvent.Activated(
                session.id(), session.user(), UUID.randomUUID(), Instant.now().minusSeconds(663)));
        session.awaiting("active");
        init(session, "coach");

        report(session).then().body("session.interview_duration", equalTo(11));

        session.pause("user");
        report(session).then().body("session.interview_duration", equalTo(1));
    }

    @Test
    void shouldHideScoresOfARealInterviewUntilItsEnd() {
        Sessions session = Sessions.active();
        String interview = init(session, "real");
        answer(session, next(session, interview), MockApiIT.STRONG);

        report(session)
                .then()
                .statusCode(200)
                .body("statistics.competencies", hasSize(0))
                .body("statistics.trend", hasSize(0))
                .body("questions[0].best_answer_id", nullValue())
                .body("questions[0].best_score", nullValue())
                .body("average_score", nullValue())
                .body("summary", nullValue());

        Api.as(session.token())
                .post("/api/mock/" + interview + "/finish")
                .then()
                .statusCode(200);
        report(session).then().body("statistics.trend", hasSize(1)).body("summary.headline", notNullValue());
    }

    @Test
    void shouldNotBeFinalWhileAnAssessmentIsDoneAgain() {
        Sessions session = Sessions.active();
        JsonPath question = next(session, init(session, "coach"));
        answer(session, question, "I asked her what she needed, and we found a way.");
        UUID attempt = UUID.fromString(question.getString("attempt_id"));
        Database.update(
                "update mock_interview_attempts set degraded = true, redo_at = now() + interval '1 hour' where id = ?",
                attempt);
        Events.send(new BillingEvent.HoldCaptured(session.id(), session.user(), 1, Instant.now()));
        session.complete();
        awaitReport(session, "credits.is_final", true);

        report(session).then().body("is_final", equalTo(false));

        Database.update("update mock_interview_attempts set redo_at = null where id = ?", attempt);
        report(session).then().body("is_final", equalTo(true));
    }

    @Test
    void shouldOnlyBeShownToItsOwner() {
        Sessions session = Sessions.active();
        init(session, "coach");
        String pdf = "/api/interviews/" + session.id() + "/report.pdf";

        Api.as(Tokens.candidate(UUID.randomUUID())).get(pdf).then().statusCode(404);
        Api.anonymous().get(pdf).then().statusCode(401);
        Api.as(Tokens.session(session.user(), session.id())).get(pdf).then().statusCode(200);
        Api.unchecked(Tokens.session(session.user(), UUID.randomUUID()))
                .get(pdf)
                .then()
                .statusCode(403);
        Api.unchecked(session.token())
                .accept("application/json")
                .get(pdf)
                .then()
                .statusCode(406);
        Api.unchecked(session.token())
                .get("/api/interviews/x/report.pdf")
                .then()
                .statusCode(400);
        Api.as(session.token())
                .get("/api/interviews/" + UUID.randomUUID() + "/report.pdf")
                .then()
                .statusCode(404)
                .body("code", equalTo("not-found"));
    }

    @Test
    void shouldLeadFromASentenceToItsPlaceInTheRecording() {
        Sessions session = Sessions.active();
        String interview = init(session, "coach");
        JsonPath question = next(session, interview);
        String text =
                "Our nightly job failed every week. I made each of its steps idempotent. It has not failed since.";
        List<Map<String, Object>> words = new ArrayList<>();
        for (String word : text.split(" ")) {
            double at = words.size() * 0.25 + 1.5;
            words.add(Map.of("word", word, "start", at, "end", at + 0.2, "confidence", 0.93));
        }
        Api.as(session.token())
                .header("Prefer", "wait=20")
                .body(Map.of(
                        "exchange_id",
                        question.getString("exchange_id"),
                        "transcript",
                        text,
                        "response_time",
                        8,
                        "delivery",
                        Map.of("words", words)))
                .post("/api/mock/attempts/submit")
                .then()
                .statusCode(200)
                .body("assessment.content_feedback.sentences.audio_offset_ms", contains(1_500, 3_000, 4_750));
        String attempt = question.getString("attempt_id");
        byte[] audio = Recordings.webm(10_000);
        assertThat(Recordings.put(session.token(), attempt, "audio/webm", audio).statusCode())
                .isEqualTo(200);

        JsonPath report = report(session)
                .then()
                .statusCode(200)
                .body("answers[0].assessment.content_feedback.sentences.audio_offset_ms", contains(1_500, 3_000, 4_750))
                .body("recordings.answer_id", contains(attempt))
                .body("recordings.content_type", contains("audio/webm"))
                .body("recordings.size_bytes", contains(10_000))
                .extract()
                .jsonPath();

        Response played =
                Api.as(session.token()).header("Range", "bytes=5000-").get(report.getString("recordings[0].href"));
        played.then().statusCode(206).header("Content-Range", "bytes 5000-9999/10000");
        assertThat(played.asByteArray()).isEqualTo(Arrays.copyOfRange(audio, 5_000, 10_000));

        Api.as(session.token())
                .post("/api/mock/" + interview + "/finish")
                .then()
                .statusCode(200);
        String link = Api.as(session.token())
                .body(Map.of())
                .post("/api/interviews/" + session.id() + "/shares")
                .then()
                .statusCode(201)
                .extract()
                .path("url");
        assertThat(RestAssured.given()
                        .accept("application/json")
                        .get(URI.create(link).getPath())
                        .asString())
                .contains("own_action")
                .doesNotContain("audio_offset_ms");
    }

    @Test
    void shouldKnowNoRecordingWhereThereIsNone() {
        Sessions session = Sessions.active();
        answer(session, next(session, init(session, "coach")), MockApiIT.STRONG);

        assertThat(report(session)
                        .then()
                        .body("recordings", hasSize(0))
                        .extract()
                        .asString())
                .doesNotContain("audio_offset_ms");
    }

    private static void awaitReport(Sessions session, String path, Object value) {
        Probe.eventually(
                () -> assertThat(report(session).jsonPath().<Object>get(path)).isEqualTo(value));
    }

    private static Response report(Sessions session) {
        return Api.as(session.token()).get("/api/interviews/" + session.id() + "/report");
    }

    private static String init(Sessions session, String mode) {
        return Api.as(session.token())
                .body(Map.of("session_id", session.id(), "mode", mode))
                .post("/api/mock/init")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static JsonPath next(Sessions session, String interview) {
        return Api.as(session.token())
                .post("/api/mock/" + interview + "/next-question")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static void answer(Sessions session, JsonPath question, String text) {
        Api.as(session.token())
                .header("Prefer", "wait=20")
                .body(Map.of(
                        "exchange_id", question.getString("exchange_id"), "answer_text", text, "response_time", 61.5))
                .post("/api/mock/attempts/submit")
                .then()
                .statusCode(200);
    }
}
