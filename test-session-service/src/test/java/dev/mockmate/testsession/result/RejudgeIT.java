package dev.mockmate.testsession.result;

import static dev.mockmate.testsession.invitation.InvitationFixtures.invite;
import static dev.mockmate.testsession.question.QuestionFixtures.add;
import static dev.mockmate.testsession.question.QuestionFixtures.addShared;
import static dev.mockmate.testsession.question.QuestionFixtures.code;
import static dev.mockmate.testsession.question.QuestionFixtures.test;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.mockmate.platform.testing.Api;
import dev.mockmate.platform.testing.Database;
import dev.mockmate.platform.testing.Probe;
import dev.mockmate.platform.testing.RequiresTool;
import dev.mockmate.platform.testing.TestClock;
import dev.mockmate.platform.testing.Tokens;
import dev.mockmate.testsession.invitation.InvitationFixtures.Made;
import dev.mockmate.testsession.webhook.Receiver;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A question that was wrong is mended, and what its answers are worth with it. */
@QuarkusTest
@RequiresTool({"bwrap", "python3"})
class RejudgeIT {
    private static final String ADDS = "a, b = input().split()\nprint(int(a) + int(b))\n";

    private final String organisation = "org-" + UUID.randomUUID();
    private final String recruiter = Tokens.recruiter(UUID.randomUUID(), organisation);
    private UUID question;
    private Receiver receiver;

    @Inject
    TestClock clock;

    @BeforeEach
    void aQuestionWithAWrongTest() throws IOException {
        receiver = new Receiver();
        question = add(organisation, asked("43"));
        Api.unchecked(recruiter)
                .body(new JsonObject()
                        .put("url", receiver.url("/graded"))
                        .put("events", new JsonArray(List.of("test.graded")))
                        .encode())
                .post("/api/test-session/webhooks")
                .then()
                .statusCode(201);
    }

    @AfterEach
    void close() {
        clock.reset();
        receiver.close();
    }

    @Test
    void shouldGradeWhatThisServiceGradedByTheMendedQuestionAndKeepWhatWas() {
        // given a right answer that is worth little by the wrong test, one a person graded, and one whose points stay
        Made right = handIn(ADDS);
        Made byHand = handIn(ADDS);
        Made empty = handIn("");
        Api.as(recruiter)
                .body("{\"points\":5,\"comment\":\"the test was wrong\"}")
                .put(byHand.path("grades/" + question))
                .then()
                .statusCode(200);
        Probe.eventually(() -> assertThat(toldAbout(right)).containsExactly(2L));
        Probe.eventually(() -> assertThat(toldAbout(byHand)).containsExactlyInAnyOrder(2L, 5L));
        // when the question is mended and its answers are graded anew
        mend();
        Response begun = rejudge(recruiter, "{}", "rejudge-" + question);
        begun.then()
                .statusCode(202)
                .header("Location", endsWith("/api/questions/rejudges/" + begun.path("id")))
                .body("version", equalTo(2))
                .body("total", equalTo(2));
        // then what changed is told, with what it was before, and receivers hear of it again
        awaitDone(begun.path("id")).body("done", equalTo(2)).body("changed", equalTo(1));
        results(right)
                .body("status", equalTo("graded"))
                .body("points", equalTo(6))
                .body("questions[0].version", equalTo(2))
                .body("questions[0].history.version", contains(1, 2))
                .body("questions[0].history.points", contains(2, 6));
        results(byHand)
                .body("questions[0].version", equalTo(1))
                .body("questions[0].points", equalTo(5))
                .body("questions[0].comment", equalTo("the test was wrong"));
        results(empty).body("questions[0].history.points", contains(0, 0));
        Probe.eventually(() -> assertThat(toldAbout(right)).containsExactlyInAnyOrder(2L, 6L));
        // and sent again it is the same request, which has no second effect
        Response again = rejudge(recruiter, "{}", "rejudge-" + question);
        again.then()
                .statusCode(202)
                .header("Idempotency-Replayed", "true")
                .body("id", equalTo(begun.path("id")))
                .body("status", equalTo("done"));
        rejudge(recruiter, "{\"version\":1}", "rejudge-" + question)
                .then()
                .statusCode(422)
                .body("code", equalTo("idempotency-key-reused"));
        // and an older version grades too
        Response back = rejudge(recruiter, "{\"version\":1}", null);
        awaitDone(back.path("id")).body("changed", equalTo(1)).body("version", equalTo(1));
        results(right).body("points", equalTo(2)).body("questions[0].history.points", contains(2, 6, 2));
    }

    @Test
    void shouldGradeByTheMendedQuestionWhatHasNoPointsYet() {
        // given a test that is over, whose answers still come in, and one that is under way
        clock.stop();
        Made over = begin(ADDS);
        clock.advance(Duration.ofMinutes(60).plusMillis(1));
        Probe.eventually(() -> assertThat(status(over)).isEqualTo("completed"));
        Made underWay = begin(ADDS);
        clock.advance(Duration.ofSeconds(1));
        // when the question is mended and its answers are graded anew
        mend();
        rejudge(recruiter, "{}", null).then().statusCode(202).body("total", equalTo(0));
        // then both are graded by the mended question in the first place
        clock.advance(Duration.ofSeconds(31));
        complete(underWay);
        for (Made made : List.of(over, underWay)) {
            Probe.eventually(() -> results(made)
                    .body("status", equalTo("graded"))
                    .body("points", equalTo(6))
                    .body("questions[0].version", equalTo(2))
                    .body("questions[0].history.points", contains(6)));
        }
        // and by it again when it is reopened
        Api.as(recruiter)
                .body("{\"minutes\":10,\"reason\":\"a dead battery\"}")
                .post(over.path("reopen"))
                .then()
                .statusCode(200);
        complete(over);
        Probe.eventually(
                () -> results(over).body("points", equalTo(6)).body("questions[0].history.version", contains(2, 2)));
        // but a test that begins later is graded by the question it has
        Api.as(recruiter)
                .body(asked("44").encode())
                .put("/api/questions/" + question)
                .then()
                .statusCode(200)
                .body("version", equalTo(3));
        Made later = handIn(ADDS);
        results(later).body("points", equalTo(2)).body("questions[0].version", equalTo(3));
    }

    @Test
    void shouldGradeByTheMendedQuestionWhatIsBeingGradedMeanwhile() {
        // given an answer that is being graded
        Made slow = begin("import time\ntime.sleep(2)\n" + ADDS);
        complete(slow);
        Probe.eventually(() -> assertThat(Database.number(
                        "select coalesce(sum(g.tries), 0) from grading g join test_session t on t.id = g.test_id"
                                + " where t.candidate_id = ?",
                        slow.candidate()))
                .isPositive());
        // when the question is mended and its answers are graded anew
        mend();
        rejudge(recruiter, "{}", null).then().statusCode(202);
        // then the points are those of the mended question
        Probe.eventually(() -> results(slow)
                .body("status", equalTo("graded"))
                .body("questions[0].version", equalTo(2))
                .body("points", equalTo(6)));
    }

    @Test
    void shouldFinishWhatAReplicaThatIsGoneHadBegunAndLetANewerRequestTakeTheRest() {
        // given a request whose answer another replica holds
        Made made = handIn(ADDS);
        UUID held = UUID.randomUUID();
        Database.update(
                "insert into rejudge (id, question_id, version, organisation, requested_by, created_at)"
                        + " values (?, ?, 1, ?, 'user:somebody', now())",
                held,
                question,
                organisation);
        Database.update(
                "insert into rejudge_answer (rejudge_id, test_id, status, due_at, tries)"
                        + " select ?, id, 'pending', now() + interval '10 minutes', 1 from test_session where candidate_id = ?",
                held,
                made.candidate());
        look(held).body("status", equalTo("running")).body("done", equalTo(0)).body("total", equalTo(1));
        // when that one's time is over, then it is graded here, once
        Database.update("update rejudge_answer set due_at = now() where rejudge_id = ?", held);
        awaitDone(held.toString()).body("changed", equalTo(0));
        results(made).body("questions[0].history", hasSize(2));
        // and what is left of a request when a newer one comes is the newer one's
        Database.update(
                "update rejudge_answer set status = 'pending', due_at = now() + interval '10 minutes' where rejudge_id = ?",
                held);
        Response newer = rejudge(recruiter, "{}", null);
        look(held).body("status", equalTo("superseded"));
        awaitDone(newer.path("id"));
    }

    @Test
    void shouldRefuseWhoMayNotChangeTheQuestionAndVersionsThereAreNot() {
        rejudge(Tokens.recruiter(UUID.randomUUID(), "globex"), "{}", null)
                .then()
                .statusCode(404);
        rejudge(recruiter, "{\"version\":2}", null).then().statusCode(422).body("errors[0].field", equalTo("version"));
        Api.unchecked(recruiter)
                .body("{\"version\":0}")
                .post("/api/questions/" + question + "/rejudge")
                .then()
                .statusCode(422);
        Response none = rejudge(recruiter, "{}", null);
        none.then().statusCode(202).body("total", equalTo(0)).body("status", equalTo("done"));
        Api.as(Tokens.recruiter(UUID.randomUUID(), "globex"))
                .get("/api/questions/rejudges/" + none.path("id"))
                .then()
                .statusCode(404);
        UUID shared = addShared(code("Everybody's"));
        Api.as(recruiter)
                .body("{}")
                .post("/api/questions/" + shared + "/rejudge")
                .then()
                .statusCode(403);
        Api.as(Tokens.of(UUID.randomUUID(), "admin"))
                .body("{}")
                .post("/api/questions/" + shared + "/rejudge")
                .then()
                .statusCode(202);
        // and whoever asks for the current version need not say anything, of whatever media type
        for (String type : List.of("application/json", "text/plain", "application/x-www-form-urlencoded")) {
            Api.unchecked(recruiter)
                    .contentType(type)
                    .post("/api/questions/" + question + "/rejudge")
                    .then()
                    .statusCode(202)
                    .body("version", equalTo(1));
        }
        Api.unchecked(recruiter)
                .contentType("text/plain")
                .body("{\"version\":2}")
                .post("/api/questions/" + question + "/rejudge")
                .then()
                .statusCode(415);
    }

    private static JsonObject asked(String sum) {
        return code("Sums")
                .put("points", 6)
                .put(
                        "test_cases",
                        new JsonArray()
                                .add(test("t1", "40 2", sum).put("points", 4))
                                .add(test("t2", "1 1", "2").put("points", 2)));
    }

    private void mend() {
        Api.as(recruiter)
                .body(asked("42").encode())
                .put("/api/questions/" + question)
                .then()
                .statusCode(200)
                .body("version", equalTo(2));
    }

    /** A test that is over and graded. */
    private Made handIn(String program) {
        Made made = begin(program);
        complete(made);
        Probe.eventually(() -> results(made).body("status", equalTo("graded")));
        return made;
    }

    private Made begin(String program) {
        Made made = invite(
                recruiter,
                new JsonObject()
                        .put("test_duration_minutes", 60)
                        .put("question_ids", new JsonArray().add(question.toString())));
        made.begin();
        if (!program.isEmpty()) {
            JsonObject answer = new JsonObject().put("language", "python").put("code", program);
            Api.as(made.token())
                    .body(new JsonObject()
                            .put("pending_answers", new JsonObject().put(question.toString(), answer))
                            .encode())
                    .put(made.path("progress"))
                    .then()
                    .statusCode(200);
        }
        return made;
    }

    private static void complete(Made made) {
        Api.as(made.token())
                .body("{\"completion_method\":\"manual\"}")
                .put(made.path("complete"))
                .then()
                .statusCode(200);
    }

    private String status(Made made) {
        return Api.as(recruiter)
                .get("/api/test-session/" + made.candidate())
                .then()
                .statusCode(200)
                .extract()
                .path("session.status");
    }

    private Response rejudge(String token, String body, String key) {
        var request = Api.as(token).body(body);
        return (key == null ? request : request.header("Idempotency-Key", key))
                .post("/api/questions/" + question + "/rejudge");
    }

    private ValidatableResponse look(UUID id) {
        return Api.as(recruiter).get("/api/questions/rejudges/" + id).then().statusCode(200);
    }

    private ValidatableResponse awaitDone(String id) {
        Probe.eventually(() -> look(UUID.fromString(id)).body("status", not(equalTo("running"))));
        return look(UUID.fromString(id)).body("status", equalTo("done"));
    }

    private ValidatableResponse results(Made made) {
        return Api.as(recruiter).get(made.path("results")).then().statusCode(200);
    }

    /** The points a receiver was told of a test. */
    private List<Long> toldAbout(Made made) {
        return receiver.messages("/graded").stream()
                .map(message -> message.json().getJsonObject("data"))
                .filter(data ->
                        data.getString("candidate_id").equals(made.candidate().toString()))
                .map(data -> data.getLong("points"))
                .toList();
    }
}
