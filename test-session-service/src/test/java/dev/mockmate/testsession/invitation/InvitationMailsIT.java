package dev.mockmate.testsession.invitation;

import static dev.mockmate.testsession.invitation.InvitationFixtures.invite;
import static dev.mockmate.testsession.question.QuestionFixtures.add;
import static dev.mockmate.testsession.question.QuestionFixtures.code;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.mockmate.platform.testing.Api;
import dev.mockmate.platform.testing.Database;
import dev.mockmate.platform.testing.Probe;
import dev.mockmate.platform.testing.Tokens;
import dev.mockmate.testsession.invitation.InvitationFixtures.Made;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is mailed to the invited, to whom, how often, and what is told of it. */
@QuarkusTest
class InvitationMailsIT extends InvitationApi {
    @Test
    void shouldMailTheLinkAndTellWhatBecameOfIt() {
        String address = "guest-" + UUID.randomUUID() + "@example.test";
        Made made = invite(ACME, new JsonObject().put("email", address).put("name", "Ada http://x.test Lovelace"));
        Probe.eventually(SOON, () -> assertThat(mailbox.getMailsSentTo(address)).hasSize(1));
        String text = mailbox.getMailsSentTo(address).get(0).getText();
        assertThat(text).contains("/test#token=").doesNotContain("x.test", made.token());
        String mailed = text.substring(text.indexOf("#token=") + 7, text.indexOf('\n', text.indexOf("#token=")));
        Api.as(mailed).get("/api/test-session/invitations/current").then().statusCode(200);
        Probe.eventually(SOON, () -> Api.as(ACME)
                .get("/api/test-session/invitations/" + made.id())
                .then()
                .body("mail_status", equalTo("sent"))
                .body("mails", hasSize(1)));

        Api.as(ACME)
                .post("/api/test-session/invitations/" + made.id() + "/resend")
                .then()
                .statusCode(200)
                .body("mail_status", equalTo("queued"))
                .body("test_token", notNullValue());
        for (int i = 0; i < 3; i++) {
            Api.as(ACME).post("/api/test-session/invitations/" + made.id() + "/resend");
        }
        Api.as(ACME)
                .post("/api/test-session/invitations/" + made.id() + "/resend")
                .then()
                .statusCode(429)
                .body("code", equalTo("too-many-invitations"));
    }

    @Test
    void shouldNotTellTheTokenToARepetition() {
        String key = UUID.randomUUID().toString();
        Response first = Api.as(ACME).header("Idempotency-Key", key).body("{}").post("/api/test-session/invitations");
        Response again = Api.as(ACME).header("Idempotency-Key", key).body("{}").post("/api/test-session/invitations");
        first.then().statusCode(201).body("test_token", notNullValue());
        again.then()
                .statusCode(201)
                .body("test_token", nullValue())
                .body("invitation_id", equalTo(first.path("invitation_id")));
    }

    @Test
    void shouldInviteEverybodyInATable() {
        String table = "email,name,extra_time_percent\n"
                + "a-%1$s@example.test,Ada,25\nno address,Bob,\nb-%1$s@example.test,,900\na-%1$s@example.test,Twice,\n"
                        .formatted(UUID.randomUUID());
        Api.as(ACME)
                .contentType("text/csv")
                .body(table)
                .post("/api/test-session/invitations/bulk?send_mail=false")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].test_token", notNullValue())
                .body("errors.row", contains(2, 3, 4));
        String excel = "application/vnd.ms-excel";
        Api.unchecked(ACME)
                .config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .encodeContentTypeAs(excel, ContentType.TEXT)
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .contentType(excel)
                .body("Email;Name\r\nc-" + UUID.randomUUID() + "@example.test;Bob\r\n;\r\n")
                .post("/api/test-session/invitations/bulk?send_mail=false")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("errors", hasSize(0));
        Api.unchecked(ACME)
                .contentType("text/csv")
                .body("name\nx\n")
                .post("/api/test-session/invitations/bulk")
                .then()
                .statusCode(400);
    }

    @Test
    void shouldInviteNobodyInATableTwice() {
        String key = UUID.randomUUID().toString();
        String one = "a-" + key + "@example.test,Ada\n";
        String two = "b-" + key + "@example.test,Bob\n";
        Response first = bulk(key, "email,name\n" + one);
        Response both = bulk(key, "email,name\n" + two + one);
        assertThat(first.<String>path("items[0].test_token")).isNotNull();
        both.then()
                .statusCode(200)
                .body("errors", hasSize(0))
                .body("items", hasSize(2))
                .body("items[0].test_token", notNullValue())
                .body("items[1].test_token", nullValue())
                .body("items[1].success", nullValue())
                .body("items[1].invitation_id", equalTo(first.path("items[0].invitation_id")));
        bulk("short", "email,name\n" + one).then().statusCode(400);
    }

    @Test
    void shouldSendAgainOnceAndOnlyWhatCanStillBeTaken() {
        Made made = invite(ACME, new JsonObject());
        String path = "/api/test-session/invitations/" + made.id() + "/resend";
        String key = UUID.randomUUID().toString();
        Api.as(ACME).header("Idempotency-Key", key).post(path).then().body("test_token", notNullValue());
        Api.as(ACME)
                .header("Idempotency-Key", key)
                .post(path)
                .then()
                .statusCode(200)
                .header("Idempotency-Replayed", "true")
                .body("test_token", nullValue());

        made.begin().then().statusCode(201);
        Api.as(ACME).post(path).then().statusCode(200);
        Api.as(made.token())
                .body("{\"completion_method\":\"tab_close\"}")
                .put(made.path("abandon"))
                .then()
                .statusCode(200);
        Api.as(made.token()).get("/api/test-session/invitations/current").then().body("test_status", equalTo("active"));
        Api.as(ACME).post(path).then().statusCode(200);
        Api.as(made.token())
                .body("{\"completion_method\":\"manual\"}")
                .put(made.path("abandon"))
                .then()
                .statusCode(200);
        Api.as(made.token())
                .get("/api/test-session/invitations/current")
                .then()
                .body("test_status", equalTo("abandoned"));
        Api.as(ACME).post(path).then().statusCode(409).body("code", equalTo("invitation-over"));
    }

    @Test
    void shouldNoteThatSomebodyCameWhoBeginsAtOnce() {
        Made made = invite(ACME, new JsonObject());
        made.begin().then().statusCode(201);
        Api.as(ACME).get("/api/test-session/invitations/" + made.id()).then().body("accepted_at", notNullValue());
        Api.as(ACME)
                .get("/api/test-session/invitations")
                .then()
                .body("items[0].mails", nullValue())
                .body("items[0].success", nullValue());
    }

    @Test
    void shouldNotMailWhatExpiredMeanwhile() {
        String address = "late-" + UUID.randomUUID() + "@example.test";
        Made made = invite(
                ACME,
                new JsonObject()
                        .put("email", address)
                        .put(
                                "expires_at",
                                clock.instant().plus(Duration.ofSeconds(30)).toString())
                        .put("send_mail", false));
        Database.update(
                "insert into invitation_mail (id, invitation_id, organisation, address_hash, status, attempts, due_at, created_at)"
                        + " values (gen_random_uuid(), ?, 'acme', 'none', 'queued', 0, now() + interval '1 hour', now())",
                made.id());
        clock.advance(Duration.ofHours(2));
        Probe.eventually(SOON, () -> Api.as(ACME)
                .get("/api/test-session/invitations/" + made.id())
                .then()
                .body("mail_status", equalTo("failed")));
        assertThat(mailbox.getMailsSentTo(address)).isNullOrEmpty();
    }

    @Test
    void shouldNotCountPastTheDailyMailsOfAnAddressHoweverManyAskAtOnce() {
        String address = "many-" + UUID.randomUUID() + "@example.test";
        List<CompletableFuture<Integer>> asked = IntStream.range(0, 9)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> Api.as(i % 2 == 0 ? ACME : GLOBEX)
                        .body(new JsonObject().put("email", address).encode())
                        .post("/api/test-session/invitations")
                        .statusCode()))
                .toList();
        assertThat(asked)
                .extracting(CompletableFuture::join)
                .filteredOn(status -> status == 201)
                .hasSize(5);
    }

    @Test
    void shouldLetAdminsNameTheOrganisation() {
        String admin = Tokens.of(UUID.randomUUID(), "admin");
        Map<String, String> bodies = Map.of(
                "invitations", "{}", "templates", "{\"title\":\"x\"}", "invitations/bulk", "email\na@example.test\n");
        bodies.forEach((path, body) -> Api.unchecked(admin)
                .header("X-Reason", "asked by the customer")
                .contentType(path.endsWith("bulk") ? "text/csv" : "application/json")
                .body(body)
                .post("/api/test-session/" + path)
                .then()
                .statusCode(422)
                .body("errors.field", hasItem("organisation")));
        Api.as(admin)
                .header("X-Reason", "asked by the customer")
                .body("{\"organisation\":\"globex\"}")
                .post("/api/test-session/invitations")
                .then()
                .statusCode(201);
    }

    @Test
    void shouldRefuseAQuestionTwice() {
        JsonArray twice = new JsonArray();
        UUID question = add("acme", code("Asked twice"));
        twice.add(question.toString()).add(question.toString());
        Api.as(ACME)
                .body(new JsonObject().put("question_ids", twice).encode())
                .post("/api/test-session/invitations")
                .then()
                .statusCode(422)
                .body("errors.field", hasItem("question_ids"));
    }

    @Test
    void shouldMakeInvitationsOfTemplates() {
        UUID question = add("acme", code("Of a template"));
        UUID foreign = add("globex", code("Not ours"));
        String template = Api.as(ACME)
                .body(new JsonObject()
                        .put("title", "Backend")
                        .put("instructions", "Read first.")
                        .put("question_ids", new JsonArray().add(question.toString()))
                        .put("test_duration_minutes", 45)
                        .encode())
                .post("/api/test-session/templates")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String path = "/api/test-session/templates/" + template;
        Api.as(GLOBEX).get(path).then().statusCode(404);
        Api.as(GLOBEX).delete(path).then().statusCode(404);
        Api.as(GLOBEX).body("{\"title\":\"x\"}").put(path).then().statusCode(404);
        Api.as(ACME).get("/api/test-session/templates").then().body("items.id", hasItem(template));
        Api.as(ACME)
                .body(new JsonObject()
                        .put("title", "x")
                        .put("question_ids", new JsonArray().add(foreign.toString()))
                        .encode())
                .post("/api/test-session/templates")
                .then()
                .statusCode(422);
        Made made = invite(ACME, new JsonObject().put("template_id", template));
        Api.as(ACME)
                .body("{\"title\":\"Changed\"}")
                .put(path)
                .then()
                .statusCode(200)
                .body("title", equalTo("Changed"));
        // and sent back as it is told, without instructions, it stays as it is
        Api.unchecked(ACME)
                .body(Api.as(ACME).get(path).asString())
                .put(path)
                .then()
                .statusCode(200)
                .body("title", equalTo("Changed"))
                .body("instructions", equalTo(""));
        Api.as(ACME).delete(path).then().statusCode(204);
        Api.as(made.token())
                .get("/api/test-session/invitations/current")
                .then()
                .body("instructions", equalTo("Read first."))
                .body("test_duration_minutes", equalTo(45));
    }
}
