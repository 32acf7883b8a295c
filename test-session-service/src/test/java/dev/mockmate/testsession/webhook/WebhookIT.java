package dev.mockmate.testsession.webhook;

import static dev.mockmate.testsession.invitation.InvitationFixtures.invite;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.mockmate.platform.testing.Api;
import dev.mockmate.platform.testing.Database;
import dev.mockmate.platform.testing.OpenTransaction;
import dev.mockmate.platform.testing.Probe;
import dev.mockmate.platform.testing.TestClock;
import dev.mockmate.platform.testing.Tokens;
import dev.mockmate.testsession.invitation.InvitationFixtures.Made;
import dev.mockmate.testsession.webhook.Receiver.Message;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WebhookIT {
    private static final String ALL = "/api/test-session/webhooks";

    @Inject
    TestClock clock;

    private final String organisation = "org-" + UUID.randomUUID();
    private final String recruiter = Tokens.recruiter(UUID.randomUUID(), organisation);
    private Receiver receiver;

    @BeforeEach
    void open() throws IOException {
        receiver = new Receiver();
    }

    @AfterEach
    void close() {
        receiver.close();
        clock.reset();
    }

    @Test
    void shouldEndATestWhoseWebhookIsDeletedMeanwhile() {
        UUID webhook = UUID.fromString(Api.as(recruiter)
                .body(new JsonObject()
                        .put("url", receiver.url("/gone"))
                        .put("events", new JsonArray().add("test.completed"))
                        .encode())
                .post(ALL)
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
        Made made = invite(recruiter, new JsonObject().put("test_duration_minutes", 60));
        made.begin();
        CompletableFuture<Response> ended;
        try (OpenTransaction deletion = OpenTransaction.begin().update("delete from webhook where id = ?", webhook)) {
            ended = CompletableFuture.supplyAsync(() -> Api.as(made.token())
                    .body("{\"completion_method\":\"manual\"}")
                    .put(made.path("complete")));
            deletion.awaitWaiting(1);
            deletion.commit();
        }

        ended.join().then().statusCode(200).body("success", equalTo(true));
    }

    @Test
    void shouldTellWhatHappensSignedWithIdsAlone() throws Exception {
        // given a receiver of everything
        Response added = add(receiver.url("/all?key=1"));
        added.then().statusCode(201).body("secret", startsWith("whsec_")).body("active", equalTo(true));
        String secret = added.path("secret");
        Api.as(recruiter)
                .get(ALL + "/" + added.path("id"))
                .then()
                .statusCode(200)
                .body("secret", nullValue());
        // what was told can be sent back, its secret stays as it is
        Api.unchecked(recruiter)
                .body(added.asString())
                .put(ALL + "/" + added.path("id"))
                .then()
                .statusCode(200)
                .body("url", equalTo(receiver.url("/all?key=1")))
                .body("secret", nullValue());
        assertThat(Database.text("select secret from webhook where id = ?", UUID.fromString(added.path("id"))))
                .doesNotContain(secret);
        // when a candidate comes, begins and hands in a test
        Made made = invite(recruiter, new JsonObject().put("test_duration_minutes", 60));
        Api.as(made.token()).get("/api/test-session/invitations/current").then().statusCode(200);
        String test = made.begin().path("session.id");
        Api.as(made.token())
                .body("{\"completion_method\":\"manual\"}")
                .put(made.path("complete"))
                .then()
                .statusCode(200);
        // then each is told once, with ids and points
        Probe.eventually(() -> assertThat(receiver.messages("/all?key=1"))
                .extracting(message -> message.json().getString("event"))
                .containsExactlyInAnyOrder("invitation.accepted", "test.started", "test.completed", "test.graded"));
        List<Message> messages = receiver.messages("/all?key=1");
        for (Message message : messages) {
            assertThat(message.signature()).isEqualTo(signature(secret, message));
            assertThat(message.json().getString("id")).isEqualTo(message.delivery());
        }
        JsonObject graded = messages.stream()
                .map(Message::json)
                .filter(body -> "test.graded".equals(body.getString("event")))
                .findFirst()
                .orElseThrow()
                .getJsonObject("data");
        assertThat(graded.getString("test_id")).isEqualTo(test);
        assertThat(graded.getLong("points")).isZero();
        assertThat(graded.fieldNames())
                .containsExactlyInAnyOrder("test_id", "candidate_id", "invitation_id", "points", "max_points");
        // and another secret signs from then on
        String rotated = Api.as(recruiter)
                .post(ALL + "/" + added.path("id") + "/rotate-secret")
                .then()
                .statusCode(200)
                .extract()
                .path("secret");
        String id = messages.get(0).delivery();
        Api.as(recruiter)
                .post(ALL + "/" + added.path("id") + "/deliveries/" + id + "/resend")
                .then()
                .statusCode(202);
        Probe.eventually(() -> assertThat(receiver.messages("/all?key=1")).hasSize(5));
        Message again = receiver.messages("/all?key=1").get(4);
        assertThat(again.delivery()).isEqualTo(id);
        assertThat(again.signature()).isEqualTo(signature(rotated, again));
        // also by the delivery's id alone, for those whose webhook it is
        String alone = ALL + "/deliveries/" + id + "/resend";
        Api.as(Tokens.recruiter(UUID.randomUUID(), "elsewhere"))
                .post(alone)
                .then()
                .statusCode(404);
        Api.as(recruiter).post(alone).then().statusCode(202).body("id", equalTo(id));
        Probe.eventually(() -> assertThat(receiver.messages("/all?key=1")).hasSize(6));
    }

    @Test
    void shouldTryAgainUntilAReceiverThatFailsTakesIt() {
        // given receivers that fail, lead elsewhere, and never answer; a second try comes by the clock
        clock.stop();
        receiver.breakDown(true);
        Response failing = add(receiver.url("/failing"));
        Response redirecting = add(receiver.url("/redirect"));
        Response slow = add(receiver.url("/slow"));
        invite(recruiter, new JsonObject()).begin();
        // then each was tried once and waits
        Probe.eventually(() -> deliveries(failing)
                .body("items.status", contains("queued", "queued"))
                .body("items.attempts", contains(1, 1))
                .body("items[0].last_status", equalTo(500)));
        Probe.eventually(() -> deliveries(redirecting)
                .body("items[0].last_status", equalTo(302))
                .body("items[0].last_error", equalTo("answered 302")));
        Probe.eventually(
                () -> deliveries(slow).body("items.last_error", contains("no answer in time", "no answer in time")));
        assertThat(receiver.messages("/elsewhere")).isEmpty();
        Api.as(recruiter)
                .delete("/api/test-session/webhooks/" + slow.path("id"))
                .then()
                .statusCode(204);
        // when the receiver works again and the wait is over
        receiver.breakDown(false);
        clock.advance(Duration.ofSeconds(31));
        // then it takes it, with the same id
        Probe.eventually(() -> deliveries(failing).body("items.status", contains("delivered", "delivered")));
        Probe.eventually(() -> deliveries(redirecting).body("items.attempts", contains(2, 2)));
        assertThat(receiver.messages("/failing"))
                .extracting(Message::delivery)
                .hasSizeGreaterThanOrEqualTo(4)
                .satisfies(ids -> assertThat(ids.stream().distinct()).hasSize(2));
        // and whoever leads elsewhere for more than a day has failed
        for (int attempt = 2; attempt <= 7; attempt++) {
            int attempts = attempt;
            if (attempt > 2) {
                clock.advance(Duration.ofHours(25));
            }
            Probe.eventually(() -> assertThat(Database.number(
                            "select count(*) from webhook_delivery where webhook_id = ? and event = 'invitation.accepted'"
                                    + " and attempts = ? and (status = 'failed' or due_at > ? + interval '90 seconds')",
                            UUID.fromString(redirecting.path("id")),
                            attempts,
                            clock.instant().atOffset(ZoneOffset.UTC)))
                    .isEqualTo(1));
        }
        Probe.eventually(() -> deliveries(redirecting)
                .body("items.find { it.event == 'invitation.accepted' }.status", equalTo("failed")));
    }

    @Test
    void shouldSendNothingInside() {
        // given addresses that are refused when they are written
        for (String url : List.of(
                "http://example.com/hook",
                "https://user:secret@example.com/",
                "https://10.0.0.1/",
                "https://127.1/",
                "https://2130706433/",
                "https://169.254.169.254/latest/meta-data/",
                "https://[::1]/",
                "https://[fd00::1]/",
                "https://[::ffff:10.0.0.1]/",
                "https:///nowhere",
                "no url")) {
            add(url).then().statusCode(422).body("errors[0].field", equalTo("url"));
        }
        Api.as(recruiter)
                .body("{\"url\":\"https://example.com/\",\"events\":[\"test.unknown\"]}")
                .post(ALL)
                .then()
                .statusCode(422);
        // and a name that leads inside, which is found out when connecting
        Response inside = add(receiver.url("/inside").replace("http://127.0.0.1", "https://localhost"));
        inside.then().statusCode(201);
        invite(recruiter, new JsonObject()).begin();
        Probe.eventually(() -> deliveries(inside)
                .body("items[0].attempts", greaterThan(0))
                .body("items[0].last_error", equalTo("the address is not public")));
        assertThat(receiver.messages("/inside")).isEmpty();
        // and a webhook is its organisation's alone
        String other = Tokens.recruiter(UUID.randomUUID(), "globex");
        Api.as(other).get(ALL + "/" + inside.path("id")).then().statusCode(404);
        Api.as(other).get(ALL + "/" + inside.path("id") + "/deliveries").then().statusCode(404);
        Api.as(recruiter).delete(ALL + "/" + inside.path("id")).then().statusCode(204);
        Api.as(recruiter).get(ALL + "/" + inside.path("id")).then().statusCode(404);
    }

    @Test
    void shouldTellThatATestWasAbandonedOnlyWhenItsPageCannotComeBack() {
        // given a page that is closed and comes back, and one that does not
        add(receiver.url("/left"));
        Made back = invite(recruiter, new JsonObject());
        Made gone = invite(recruiter, new JsonObject());
        for (Made made : List.of(back, gone)) {
            made.begin();
            Api.as(made.token())
                    .body("{\"completion_method\":\"tab_close\"}")
                    .put(made.path("abandon"))
                    .then()
                    .statusCode(200);
        }
        Api.as(back.token()).put(back.path("heartbeat")).then().statusCode(200);
        // when two minutes have passed
        clock.advance(Duration.ofMinutes(2).plusSeconds(1));
        // then one is told, when it was graded too
        Probe.eventually(() -> assertThat(receiver.messages("/left"))
                .filteredOn(message -> message.body().contains("test.abandoned"))
                .singleElement()
                .satisfies(message ->
                        assertThat(message.body()).contains(gone.candidate().toString())));
        Probe.eventually(() -> assertThat(receiver.messages("/left"))
                .filteredOn(message -> message.body().contains("test.graded"))
                .singleElement()
                .satisfies(message ->
                        assertThat(message.body()).contains(gone.candidate().toString())));
    }

    private Response add(String url) {
        return Api.unchecked(recruiter)
                .body(new JsonObject()
                        .put("url", url)
                        .put(
                                "events",
                                new JsonArray(List.of(
                                        "invitation.accepted",
                                        "test.started",
                                        "test.completed",
                                        "test.abandoned",
                                        "test.graded")))
                        .encode())
                .post(ALL);
    }

    private ValidatableResponse deliveries(Response webhook) {
        return Api.as(recruiter)
                .get(ALL + "/" + webhook.path("id") + "/deliveries")
                .then()
                .statusCode(200);
    }

    /** As receivers compute it. */
    private static String signature(String secret, Message message) throws Exception {
        String time = message.signature().substring(2, message.signature().indexOf(','));
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        byte[] code = mac.doFinal((time + "." + message.body()).getBytes(StandardCharsets.UTF_8));
        return "t=" + time + ",v1=" + HexFormat.of().formatHex(code);
    }
}
