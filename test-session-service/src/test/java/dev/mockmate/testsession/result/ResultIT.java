package dev.mockmate.testsession.result;

import static dev.mockmate.testsession.invitation.InvitationFixtures.invite;
import static dev.mockmate.testsession.question.QuestionFixtures.add;
import static dev.mockmate.testsession.question.QuestionFixtures.code;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.mockmate.platform.testing.Api;
import dev.mockmate.platform.testing.Database;
import dev.mockmate.platform.testing.Probe;
import dev.mockmate.platform.testing.TestClock;
import dev.mockmate.platform.testing.Tokens;
import dev.mockmate.testsession.invitation.InvitationFixtures.Made;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ResultIT {
    private static final String ACME = Tokens.recruiter(UUID.randomUUID(), "acme");
    private static final Duration GRADED = Duration.ofSeconds(180);
    private static final String RIGHT = "a, b = input().split()\nprint(int(a) + int(b))\n";

    @Inject
    TestClock clock;

    private UUID program;
    private UUID choice;
    private UUID text;
    private Made made;

    @BeforeEach
    void invitedToThreeQuestions() {
        program = add("acme", code("Worth six points").put("points", 6));
        choice = add(
                "acme",
                new JsonObject()
                        .put("title", "Pick")
                        .put("question", "Which are even?")
                        .put("difficulty", "easy")
                        .put("type", "choice")
                        .put("points", 3)
                        .put("multiple", true)
                        .put(
                                "choices",
                                new JsonArray()
                                        .add(new JsonObject().put("id", "a").put("text", "2"))
                                        .add(new JsonObject().put("id", "b").put("text", "3"))
                                        .add(new JsonObject().put("id", "c").put("text", "4")))
                        .put("correct", new JsonArray().add("a").add("c")));
        text = add(
                "acme",
                new JsonObject()
                        .put("title", "Say")
                        .put("question", "Why?")
                        .put("difficulty", "easy")
                        .put("type", "text")
                        .put("points", 5)
                        .put("grading", "manual"));
        made = invite(
                ACME,
                new JsonObject()
                        .put("test_duration_minutes", 60)
                        .put(
                                "question_ids",
                                new JsonArray()
                                        .add(program.toString())
                                        .add(choice.toString())
                                        .add(text.toString())));
    }

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @Test
    void shouldGradeWhatWasLastSavedWhenTheTimeIsUpAndLeaveTheRestToTheRecruiter() {
        // given answers to all questions, the last of them saved in the grace, which lasts for half a minute
        clock.stop();
        made.begin();
        results()
                .body("status", equalTo("pending"))
                .body("max_points", equalTo(14))
                .body("points", equalTo(0));
        save(program, new JsonObject().put("language", "python").put("code", RIGHT));
        save(choice, new JsonArray().add("a").add("b"));
        clock.advance(Duration.ofMinutes(60).plusMillis(1));
        Probe.eventually(() -> Api.as(ACME)
                .get("/api/test-session/" + made.candidate())
                .then()
                .body("session.status", equalTo("completed")));
        save(choice, new JsonArray().add("c").add("a"));
        save(text, "Because of the queue");
        // when the grace is over, then what can be compared or run is graded
        clock.advance(Duration.ofSeconds(31));
        Probe.eventually(GRADED, () -> results()
                .body("questions.question_id", contains(program.toString(), choice.toString(), text.toString()))
                .body("questions.points", contains(6, 3, null))
                .body("questions.graded_by[0]", equalTo("auto"))
                .body("points", equalTo(9))
                .body("status", equalTo("pending")));
        // and with the recruiter's points it is all graded
        grade(text, 6).statusCode(422);
        grade(UUID.randomUUID(), 1).statusCode(404);
        grade(text, 4)
                .statusCode(200)
                .body("points", equalTo(13))
                .body("status", equalTo("graded"))
                .body("questions[2].comment", equalTo("good"));
        Api.as(ACME)
                .get("/api/test-session/results?question_id=" + program + "&status=completed")
                .then()
                .statusCode(200)
                .body("items.candidate_id", contains(made.candidate().toString()))
                .body("items[0].points", equalTo(13))
                .body("items[0].ended_at", notNullValue());
        assertThat(Api.unchecked(ACME)
                        .accept("text/csv")
                        .get("/api/test-session/results?question_id=" + program)
                        .asString())
                .contains(made.candidate().toString())
                .contains(",13,14,graded");
        Api.as(ACME)
                .get(made.path("timeline") + "?limit=100")
                .then()
                .statusCode(200)
                .body("items.kind", hasItems("created", "completed", "late_answers", "graded"));
        // and nobody else sees or gives points
        Api.as(made.token()).get(made.path("results")).then().statusCode(403);
        Api.as(Tokens.recruiter(UUID.randomUUID(), "globex"))
                .get(made.path("results"))
                .then()
                .statusCode(404);
    }

    @Test
    void shouldFallBackToTheLastProgramThatCouldBeBuiltAndGradeAnewWhenReopened() {
        // given a program that was run, then broken before the end
        made.begin();
        Api.as(made.token())
                .body(new JsonObject()
                        .put("question_id", program.toString())
                        .put("language", "python")
                        .put("code", RIGHT)
                        .encode())
                .post(made.path("run"))
                .then()
                .statusCode(anyOf(equalTo(200), equalTo(202)));
        Probe.eventually(GRADED, () -> assertThat(Database.number(
                        "select count(*) from last_built_program where candidate_id = ?", made.candidate()))
                .isEqualTo(1));
        save(program, "def broken(:\n");
        grade(text, 1).statusCode(409);
        Api.as(ACME)
                .body("{\"reason\":\"the day is over\"}")
                .post(made.path("end"))
                .then()
                .statusCode(200);
        // then it is graded by the one that was run, and what is empty is worth nothing
        Probe.eventually(
                GRADED,
                () -> results().body("questions.points", contains(6, 0, 0)).body("status", equalTo("graded")));
        // when the test is reopened and handed in with another program
        Api.as(ACME)
                .body("{\"minutes\":10,\"reason\":\"a dead battery\"}")
                .post(made.path("reopen"))
                .then()
                .statusCode(200);
        results().body("status", equalTo("pending")).body("questions[0].points", nullValue());
        save(program, new JsonObject().put("language", "python").put("code", "print(42)\n"));
        save(choice, new JsonArray().add("a").add("c"));
        Api.as(made.token())
                .body("{\"completion_method\":\"manual\"}")
                .put(made.path("complete"))
                .then()
                .statusCode(200);
        // then it is graded anew, part for part, and what it was worth before is remembered
        Probe.eventually(GRADED, () -> results().body("questions.points", contains(4, 3, 0)));
        assertThat(Database.number(
                        "select count(*) from grade_history h join test_session t on t.id = h.test_id"
                                + " where t.candidate_id = ?",
                        made.candidate()))
                .isEqualTo(6);
    }

    private ValidatableResponse results() {
        return Api.as(ACME).get(made.path("results")).then().statusCode(200);
    }

    private ValidatableResponse grade(UUID question, int points) {
        return Api.as(ACME)
                .body(new JsonObject()
                        .put("points", points)
                        .put("comment", "good")
                        .encode())
                .put(made.path("grades/" + question))
                .then();
    }

    private void save(UUID question, Object answer) {
        Api.as(made.token())
                .body(new JsonObject()
                        .put("pending_answers", new JsonObject().put(question.toString(), answer))
                        .encode())
                .put(made.path("progress"))
                .then()
                .statusCode(200);
    }
}
