package dev.mockmate.testsession.invitation;

import static dev.mockmate.testsession.invitation.InvitationFixtures.invite;
import static dev.mockmate.testsession.question.QuestionFixtures.add;
import static dev.mockmate.testsession.question.QuestionFixtures.code;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.mockmate.platform.testing.Api;
import dev.mockmate.platform.testing.Database;
import dev.mockmate.platform.testing.OpenTransaction;
import dev.mockmate.platform.testing.Probe;
import dev.mockmate.platform.testing.Tokens;
import dev.mockmate.testsession.invitation.InvitationFixtures.Made;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

@QuarkusTest
class InvitationsIT extends InvitationApi {
    @Test
    void shouldFindNoTemplateThatIsDeletedMeanwhile() {
        String plan = new JsonObject().put("title", "Backend").encode();
        Map<String, Function<String, Response>> calls =
                Map.of("changed", path -> Api.as(ACME).body(plan).put(path), "deleted", path -> Api.as(ACME)
                        .delete(path));
        calls.forEach((what, call) -> {
            String id = Api.as(ACME)
                    .body(plan)
                    .post("/api/test-session/templates")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
            CompletableFuture<Response> answer;
            try (OpenTransaction meanwhile =
                    OpenTransaction.begin().update("delete from test_template where id = ?", UUID.fromString(id))) {
                answer = CompletableFuture.supplyAsync(() -> call.apply("/api/test-session/templates/" + id));
                meanwhile.awaitWaiting(1);
                meanwhile.commit();
            }
            assertThat(answer.join().statusCode()).as(what).isEqualTo(404);
        });
    }

    @Test
    void shouldGiveTheInvitedTestWhateverTheBodySays() {
        // given an invitation to an organisation's question with more time
        UUID question = add("acme", code("Invited to this"));
        Made made = invite(
                ACME,
                new JsonObject()
                        .put("question_ids", new JsonArray().add(question.toString()))
                        .put("test_duration_minutes", 30)
                        .put("extra_time_percent", 100)
                        .put("sections", new JsonArray().add("one")));
        assertThat(made.link()).endsWith("/test#token=" + made.token());

        // when the guest looks, the question is not to be seen yet
        Api.as(made.token())
                .get("/api/test-session/invitations/current")
                .then()
                .statusCode(200)
                .body("candidate_id", equalTo(made.candidate().toString()))
                .body("question_count", equalTo(1))
                .body("test_status", equalTo("not_started"));
        Api.as(made.token()).get("/api/questions/" + question).then().statusCode(404);

        // then the test that begins is the invitation's, and its question can be read without what answers it
        Api.as(made.token())
                .body(new JsonObject()
                        .put("candidate_id", made.candidate().toString())
                        .put("test_duration_minutes", 480)
                        .put("question_ids", new JsonArray())
                        .encode())
                .post("/api/test-session")
                .then()
                .statusCode(201)
                .body("session.question_ids", contains(question.toString()))
                .body("session.sections", contains("one"))
                .body("session.extra_time_percent", equalTo(100))
                .body("session.remaining_seconds", greaterThan(3590));
        Api.as(made.token())
                .get("/api/questions/" + question)
                .then()
                .statusCode(200)
                .body("test_cases.id", contains("t2"))
                .body("reference_solutions", nullValue());

        // and it keeps its version when the question changes or goes
        Api.as(ACME)
                .body(code("Changed since").encode())
                .put("/api/questions/" + question)
                .then()
                .statusCode(200);
        Api.as(ACME).delete("/api/questions/" + question).then().statusCode(204);
        Api.as(made.token())
                .get("/api/questions/" + question)
                .then()
                .statusCode(200)
                .body("title", equalTo("Invited to this"))
                .body("version", equalTo(1));
        Api.as(ACME)
                .get("/api/test-session/invitations/" + made.id())
                .then()
                .statusCode(200)
                .body("test_status", equalTo("active"))
                .body("accepted_at", notNullValue());
    }

    @Test
    void shouldNotAcceptAnInvitationByGoingOnWithAnotherTest() {
        UUID candidate = UUID.randomUUID();
        JsonObject named = new JsonObject().put("candidate_id", candidate.toString());
        String token = Tokens.candidate(candidate);
        Api.as(token).body(named.encode()).post("/api/test-session").then().statusCode(201);
        Made made = invite(GLOBEX, named);
        Api.as(token)
                .body(named.encode())
                .post("/api/test-session")
                .then()
                .statusCode(200)
                .body("resumed", equalTo(true));
        Api.as(GLOBEX)
                .get("/api/test-session/invitations/" + made.id())
                .then()
                .body("test_status", equalTo("not_started"))
                .body("accepted_at", nullValue());
    }

    @Test
    void shouldOpenNothingButItsOwnTest() {
        Made made = invite(ACME, new JsonObject());
        Made other = invite(ACME, new JsonObject());
        made.begin().then().statusCode(201);
        other.begin().then().statusCode(201);
        for (String call : List.of("heartbeat", "activity")) {
            Api.as(made.token()).put(made.path(call)).then().statusCode(200);
            Api.as(made.token()).put(other.path(call)).then().statusCode(404);
        }
        for (String path : List.of("/api/questions", "/api/test-session/active", "/api/test-session/invitations")) {
            Api.unchecked(made.token()).get(path).then().statusCode(403).body("success", equalTo(false));
        }
        Api.unchecked(made.token()).get("/internal/privacy/export").then().statusCode(403);
        Api.as(made.token())
                .body(new JsonObject()
                        .put("candidate_id", other.candidate().toString())
                        .encode())
                .post("/api/test-session")
                .then()
                .statusCode(404);
    }

    @Test
    void shouldTakeTheTokenInABeaconToo() {
        Made made = invite(ACME, new JsonObject());
        made.begin().then().statusCode(201);
        RestAssured.given()
                .contentType("text/plain")
                .body(new JsonObject()
                        .put("completion_method", "tab_close")
                        .put("token", made.token())
                        .encode())
                .post(made.path("abandon"))
                .then()
                .statusCode(200);
        Api.as(made.token()).put(made.path("heartbeat")).then().statusCode(200);
    }

    @Test
    void shouldBeTakenOnce() {
        Made made = invite(ACME, new JsonObject());
        made.begin().then().statusCode(201);
        made.begin().then().statusCode(200).body("resumed", equalTo(true));
        Api.as(made.token())
                .body("{\"completion_method\":\"manual\"}")
                .put(made.path("complete"))
                .then()
                .statusCode(200);
        made.begin().then().statusCode(409).body("code", equalTo("test-over"));
    }

    @Test
    void shouldBeDeadSoonAfterItWasTakenBack() {
        Made made = invite(ACME, new JsonObject());
        made.begin().then().statusCode(201);
        Api.as(GLOBEX)
                .delete("/api/test-session/invitations/" + made.id())
                .then()
                .statusCode(404);
        Api.as(ACME).delete("/api/test-session/invitations/" + made.id()).then().statusCode(204);
        Probe.eventually(
                SOON,
                () -> Api.as(made.token()).put(made.path("heartbeat")).then().statusCode(401));
        Api.as(ACME).get("/api/test-session/invitations/" + made.id()).then().statusCode(404);
    }

    @Test
    void shouldHoldUntilItExpiresOrAnHourAfterTheTest() {
        String in = clock.instant().plus(Duration.ofMinutes(10)).toString();
        Made late = invite(ACME, new JsonObject().put("expires_at", in));
        Made begun = invite(ACME, new JsonObject().put("expires_at", in).put("test_duration_minutes", 20));
        begun.begin().then().statusCode(201);

        for (int i = 0; i < 3; i++) {
            clock.advance(Duration.ofMinutes(4));
            Api.as(begun.token()).put(begun.path("heartbeat")).then().statusCode(200);
        }

        Probe.eventually(SOON, () -> late.begin().then().statusCode(401));
        Api.as(begun.token()).put(begun.path("heartbeat")).then().statusCode(200);
        Api.as(begun.token())
                .body("{\"completion_method\":\"manual\"}")
                .put(begun.path("complete"))
                .then()
                .statusCode(200);
        clock.advance(Duration.ofMinutes(59));
        Api.as(begun.token())
                .get("/api/test-session/" + begun.candidate())
                .then()
                .statusCode(200);
        clock.advance(Duration.ofMinutes(2));
        Probe.eventually(SOON, () -> Api.as(begun.token())
                .get("/api/test-session/" + begun.candidate())
                .then()
                .statusCode(401));
    }

    @Test
    void shouldRefuseTokensNobodyIssued() {
        Made made = invite(ACME, new JsonObject());
        String[] parts = made.token().split("\\.");
        String forged = parts[0] + "." + parts[1] + "." + new StringBuilder(parts[2]).reverse();
        for (String token : List.of(forged, parts[0] + "." + parts[1] + ".AAAA")) {
            Api.unchecked(token)
                    .get("/api/test-session/invitations/current")
                    .then()
                    .statusCode(401);
        }
        Api.as(Tokens.candidate(UUID.randomUUID()))
                .get("/api/test-session/invitations/current")
                .then()
                .statusCode(404);
    }

    @Test
    void shouldAskToTryAgainWhenTheDatabaseCannotTellWhetherATokenHolds() {
        Made made = invite(ACME, new JsonObject());
        Database.update("alter table test_token rename to test_token_away");
        try {
            Api.as(made.token())
                    .get("/api/test-session/invitations/current")
                    .then()
                    .statusCode(503)
                    .header("Retry-After", notNullValue());
        } finally {
            Database.update("alter table test_token_away rename to test_token");
        }
        Api.as(made.token()).get("/api/test-session/invitations/current").then().statusCode(200);
    }

    @Test
    void shouldShareNoAnswersAmongTheInvitationsOfACandidate() {
        JsonObject order =
                new JsonObject().put("candidate_id", UUID.randomUUID().toString());
        Made ours = invite(ACME, order);
        Made theirs = invite(GLOBEX, order);
        String key = UUID.randomUUID().toString();
        String first = begin(ours, key).then().statusCode(201).extract().path("session.id");
        begin(theirs, key).then().statusCode(201).body("session.id", not(equalTo(first)));
        begin(ours, key).then().statusCode(201).body("session.id", equalTo(first));
    }

    @Test
    void shouldGoOnWithTheTestUnderWayThoughANewerOneIsOver() {
        UUID candidate = UUID.randomUUID();
        JsonObject order = new JsonObject().put("candidate_id", candidate.toString());
        Made older = invite(ACME, order);
        Made newer = invite(GLOBEX, order);
        String test = older.begin().then().statusCode(201).extract().path("session.id");
        newer.begin().then().statusCode(201);
        Api.as(newer.token())
                .body("{\"completion_method\":\"manual\"}")
                .put(newer.path("complete"))
                .then()
                .statusCode(200);
        invite(GLOBEX, order);

        for (String call : List.of("abandon", "heartbeat")) {
            Api.as(Tokens.candidate(candidate))
                    .body(order.encode())
                    .post("/api/test-session")
                    .then()
                    .statusCode(200)
                    .body("session.id", equalTo(test))
                    .body("session.status", equalTo("active"));
            Api.as(older.token())
                    .body(call.equals("abandon") ? "{\"completion_method\":\"tab_close\"}" : "")
                    .put(older.path(call))
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void shouldKeepOneTestPerCandidateAndOrganisation() {
        UUID candidate = UUID.randomUUID();
        JsonObject order = new JsonObject().put("candidate_id", candidate.toString());
        Made first = invite(ACME, order);
        Made second = invite(ACME, order);
        Made elsewhere = invite(GLOBEX, order);
        first.begin().then().statusCode(201);
        second.begin().then().statusCode(409).body("code", equalTo("other-test-under-way"));
        String of = elsewhere.begin().then().statusCode(201).extract().path("session.id");
        String test = first.begin().then().statusCode(200).extract().path("session.id");

        Api.as(ACME).get("/api/test-session/" + candidate).then().body("session.id", equalTo(test));
        Api.as(GLOBEX).get("/api/test-session/" + candidate).then().body("session.id", equalTo(of));
        Api.as(first.token()).get("/api/test-session/" + candidate).then().body("session.id", equalTo(test));
        Api.as(Tokens.candidate(candidate))
                .get("/api/test-session/" + candidate)
                .then()
                .body("session.id", equalTo(of));
        Api.as(Tokens.candidate(candidate))
                .get("/api/test-session/" + candidate + "?test_id=" + test)
                .then()
                .body("session.id", equalTo(test));
        Api.as(GLOBEX)
                .get("/api/test-session/" + candidate + "?test_id=" + test)
                .then()
                .statusCode(404);
        Api.as(GLOBEX)
                .get("/api/test-session/active?limit=100")
                .then()
                .body("sessions.id", not(hasItem(test)))
                .body("sessions.id", hasItem(of));
        Api.as(GLOBEX)
                .get("/api/test-session/" + candidate + "/history")
                .then()
                .body("history.test_id", not(hasItem(test)));
    }

    @Test
    void shouldLetASignedInCandidateBeginWhatTheyAreInvitedTo() {
        UUID candidate = UUID.randomUUID();
        invite(ACME, new JsonObject().put("candidate_id", candidate.toString()).put("test_duration_minutes", 33));
        String token = Tokens.candidate(candidate);
        for (int status : new int[] {201, 200}) {
            Api.as(token)
                    .body(new JsonObject()
                            .put("candidate_id", candidate.toString())
                            .encode())
                    .post("/api/test-session")
                    .then()
                    .statusCode(status)
                    .body("session.test_duration_minutes", equalTo(33));
        }
    }
}
