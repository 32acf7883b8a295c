package dev.mockmate.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;

import dev.mockmate.contracts.event.BillingEvent;
import dev.mockmate.platform.testing.Api;
import dev.mockmate.platform.testing.Events;
import dev.mockmate.platform.testing.Probe;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the report tells of an interview whose questions and answers were saved. */
@QuarkusTest
class SavedInterviewReportIT extends SavedInterview {
    @Test
    @DisplayName("get_interview_report(session_id) -> SessionReport")
    void shouldReportTheSession() {
        String first = saveQuestion(QUESTION);
        String second = saveQuestion(with(QUESTION, "question_number", 2, "question_text", "Why this job?"));
        String unanswered = saveQuestion(with(QUESTION, "question_number", 3, "question_text", "Any questions?"));
        saveAnswer(first, ANSWER);
        saveAnswer(second, with(ANSWER, "response_time", 60, "ai_score", 5));

        JsonPath report = Api.as(session.token())
                .get(path("/report"))
                .then()
                .statusCode(200)
                .body("questions.id", contains(first, second, unanswered))
                .body("answers.question_id", contains(first, second))
                .body("total_questions", equalTo(3))
                .body("total_answers", equalTo(2))
                .body("average_response_time", equalTo(90))
                .body("average_score", equalTo(6.5f))
                .body("summary.headline", startsWith("2 of 3 questions answered, 6.5 of 10 on average."))
                .body("summary.gaps", hasSize(0))
                .body("user.id", equalTo(session.user().toString()))
                .body("user.name", equalTo("Test User"))
                .body("user.email", equalTo("user@example.test"))
                .extract()
                .jsonPath();

        assertThat(report.getMap("session").keySet())
                .as("Sessions Table")
                .containsAll(Set.of(
                        "id",
                        "user_id",
                        "session_name",
                        "job_title",
                        "job_description",
                        "status",
                        "interview_duration",
                        "credits_used",
                        "created_at",
                        "started_at",
                        "ended_at"));
        assertThat(report.getString("session.job_title")).isEqualTo("Senior Java Developer");
    }

    @Test
    @DisplayName("Session Details: duration, date, job title, user info, final after the session's end")
    void shouldReportTheFinalDuration() {
        saveAnswer(saveQuestion(QUESTION), ANSWER);

        session.complete();
        Events.send(new BillingEvent.HoldCaptured(session.id(), session.user(), 1, Instant.now()));

        Probe.eventually(() -> Api.as(session.token())
                .get(path("/report"))
                .then()
                .statusCode(200)
                .body("session.status", equalTo("completed"))
                .body("session.interview_duration", equalTo(10))
                .body("session.credits_used", equalTo(1))
                .body("session.started_at", matchesPattern(".+Z"))
                .body("session.ended_at", matchesPattern(".+Z")));
    }

    @Test
    @DisplayName("Question-Answer Pairs: complete conversation log (complete interview transcript)")
    void shouldKeepTheCompleteConversation() {
        String question = saveQuestion(QUESTION);
        String answer = saveAnswer(question, ANSWER);

        Api.as(session.token())
                .get(path("/transcript"))
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items.sequence", contains(1, 2))
                .body("items.segment_id", contains(question, answer))
                .body("items.speaker", contains("ai", "user"))
                .body("items.text", contains("Tell me about yourself", "I am a software developer..."))
                .body("items.at", everyItem(matchesPattern(".+Z")));
    }

    @Test
    @DisplayName("Statistical Summary: averages count the best attempt of each answered question")
    void shouldAverageTheBestAttempts() {
        String question = saveQuestion(QUESTION);
        saveAnswer(question, with(ANSWER, "ai_score", 4, "response_time", 200));
        String best = saveAnswer(question, with(ANSWER, "answer_text", "Better.", "response_time", 100));
        saveAnswer(question, with(ANSWER, "answer_text", "Worse.", "ai_score", 6, "response_time", 50));

        Api.as(session.token())
                .get(path("/report"))
                .then()
                .body("total_answers", equalTo(3))
                .body("average_score", equalTo(8))
                .body("average_response_time", equalTo(100))
                .body("answers.findAll { it.is_best }.id", contains(best))
                .body("answers.gain", contains(null, 4, -2));
    }
}
