package dev.mockmate.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.mockmate.billing.FakeStripe.Mood;
import dev.mockmate.contracts.event.BillingEvent.CreditCharged;
import dev.mockmate.contracts.event.BillingEvent.CreditExhausted;
import dev.mockmate.platform.testing.Api;
import dev.mockmate.platform.testing.Database;
import dev.mockmate.platform.testing.Events;
import dev.mockmate.platform.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What Stripe tells of payments: once, signed, or not believed. */
@QuarkusTest
@WithTestResource(FakeStripe.class)
class PaymentWebhookIT {
    private final UUID user = UUID.randomUUID();
    private final String token = Tokens.candidate(user);

    @BeforeEach
    void stripeIsWell() {
        FakeStripe.reset();
    }

    @AfterEach
    void theLedgerAddsUp() {
        CreditFixture.assertSound();
    }

    @Test
    void shouldGrantTheCreditsOnceHoweverOftenThePaymentIsTold() {
        String id = checkout().path("id");
        String event = Webhooks.completed(Webhooks.newEventId(), id);

        Webhooks.sendChecked(event).then().statusCode(200).body("received", equalTo(true));
        Webhooks.send(event).then().statusCode(200);
        Webhooks.send(Webhooks.completed(Webhooks.newEventId(), id)).then().statusCode(200);

        assertThat(CreditFixture.available(user)).isEqualTo(5);
        Api.as(token).get("/api/billing/checkouts/" + id).then().body("status", equalTo("paid"));
        Api.as(token)
                .get("/api/billing/balance")
                .then()
                .body("available", equalTo(8))
                .body("grants.source", contains("welcome", "purchase"));
        assertThat(Database.number("select count(*) from transfer where user_id = ? and recorded_by = 'payment'", user))
                .isEqualTo(1);
    }

    @Test
    void shouldGrantOnceWhenThePaymentIsToldManyTimesAtOnce() {
        String id = checkout().path("id");
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

        List<Integer> statuses = IntStream.range(0, 30)
                .mapToObj(i -> Webhooks.completed(i % 2 == 0 ? "evt_" + id : Webhooks.newEventId(), id))
                .map(event -> client.sendAsync(signed(event), HttpResponse.BodyHandlers.discarding()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .map(HttpResponse::statusCode)
                .toList();

        assertThat(statuses).containsOnly(200);
        assertThat(CreditFixture.available(user)).isEqualTo(5);
    }

    @Test
    void shouldSaveARunningSessionByAPurchase() {
        Sessions session = Sessions.of(CreditFixture.userWith(1)).begin();
        Events.send(session.metered(60));
        session.await(CreditExhausted.class, 1);
        String id = Api.as(Tokens.candidate(session.user()))
                .body("{\"package_id\":\"starter\"}")
                .post("/api/billing/checkouts")
                .path("id");

        Webhooks.send(Webhooks.completed(Webhooks.newEventId(), id)).then().statusCode(200);

        assertThat(session.await(CreditCharged.class, 1))
                .singleElement()
                .satisfies(charged -> assertThat(charged.creditNumber()).isEqualTo(2));
    }

    @Test
    void shouldBelieveNothingThatIsNotSignedAsAgreed() {
        String id = checkout().path("id");
        String body = Webhooks.completed(Webhooks.newEventId(), id);
        Instant now = Instant.now();
        String mac = Webhooks.mac(FakeStripe.SECRET, now.getEpochSecond() + "." + body);
        List<String> bad = List.of(
                "",
                "rubbish",
                "v1=" + mac,
                "t=" + now.getEpochSecond(),
                "t=" + now.getEpochSecond() + ",v1=",
                "t=" + now.getEpochSecond() + ",v1=zz",
                "t=" + now.getEpochSecond() + ",v0=" + mac,
                "t=x,v1=" + mac,
                "t=9223372036854775807,v1=" + mac,
                "t=" + (now.getEpochSecond() + 1) + ",v1=" + mac,
                "t=1,t=" + now.getEpochSecond() + ",v1=" + mac,
                Webhooks.signature("another secret", now, body),
                Webhooks.signature(FakeStripe.SECRET, now, body + " "),
                Webhooks.signature(FakeStripe.SECRET, now.minusSeconds(301), body),
                Webhooks.signature(FakeStripe.SECRET, now.plusSeconds(900), body));

        refused(Webhooks.send(body, null), "none");
        bad.forEach(signature -> refused(Webhooks.send(body, signature), signature));
        refused(Webhooks.send(" " + body, Webhooks.signature(FakeStripe.SECRET, now, body)), "other bytes");

        Api.as(token).get("/api/billing/checkouts/" + id).then().body("status", equalTo("open"));
    }

    @Test
    void shouldTakeAnyOfSeveralSignatures() {
        String id = checkout().path("id");
        String body = Webhooks.completed(Webhooks.newEventId(), id);
        long time = Instant.now().minusSeconds(200).getEpochSecond();
        String signature = "t=" + time + ",v0=old,v1=" + Webhooks.mac("old secret", time + "." + body) + ",v1="
                + Webhooks.mac(FakeStripe.SECRET, time + "." + body);

        Webhooks.send(body, signature).then().statusCode(200);

        Api.as(token).get("/api/billing/checkouts/" + id).then().body("status", equalTo("paid"));
    }

    @Test
    void shouldIgnoreOtherEventsAndWhatIsNotPaidYet() {
        String id = checkout().path("id");
        String paid = Webhooks.completed(Webhooks.newEventId(), id);

        Webhooks.send(paid.replace("session.completed", "session.expired"))
                .then()
                .statusCode(200);
        Webhooks.send(paid.replace("\"paid\"", "\"unpaid\"")).then().statusCode(200);
        Webhooks.send("{\"id\":\"evt_1\",\"type\":\"invoice.paid\"}").then().statusCode(200);
        Webhooks.send("{}").then().statusCode(200);
        Api.as(token).get("/api/billing/checkouts/" + id).then().body("status", equalTo("open"));

        Webhooks.send(paid.replace("session.completed", "session.async_payment_succeeded"))
                .then()
                .statusCode(200);
        Api.as(token).get("/api/billing/checkouts/" + id).then().body("status", equalTo("paid"));
    }

    @Test
    void shouldTakeAnEventWithoutAnId() {
        String id = checkout().path("id");
        String event = """
                {"type":"checkout.session.completed","data":{"object":{"client_reference_id":"%s"}}}""".formatted(id);

        Webhooks.sendChecked(event).then().statusCode(200).body("received", equalTo(true));
        Webhooks.send(event).then().statusCode(200);

        assertThat(CreditFixture.available(user)).isEqualTo(5);
        assertThat(Database.number("select count(*) from transfer where user_id = ? and recorded_by = 'payment'", user))
                .isEqualTo(1);
    }

    @Test
    void shouldAnswerSignedRubbishWithAProblem() {
        String id = UUID.randomUUID().toString();
        List.of(
                        "",
                        "null",
                        "[]",
                        "{",
                        "\"text\"",
                        "{\"type\":\"checkout.session.completed\"}",
                        Webhooks.completed("evt_\\u0000", id),
                        Webhooks.completed(Webhooks.newEventId(), id, "cs_\\ud83d"),
                        Webhooks.completed(Webhooks.newEventId(), "x\\u0000"),
                        Webhooks.completed("e".repeat(256), id))
                .forEach(body -> Webhooks.send(body)
                        .then()
                        .statusCode(400)
                        .contentType("application/problem+json")
                        .body("code", equalTo("malformed-request")));
    }

    @Test
    void shouldListPaymentsThatLedToNoCredits() {
        String id = checkout().path("id");
        String unknown = Webhooks.newEventId();
        String noId = Webhooks.newEventId();
        String twice = Webhooks.newEventId();

        Webhooks.send(Webhooks.completed(unknown, UUID.randomUUID().toString()))
                .then()
                .statusCode(200);
        Webhooks.send(Webhooks.completed(noId, "somebody else's")).then().statusCode(200);
        Webhooks.send(Webhooks.completed(Webhooks.newEventId(), id)).then().statusCode(200);
        Webhooks.send(Webhooks.completed(twice, id, "cs_another_page")).then().statusCode(200);

        Api.as(CreditFixture.admin())
                .get("/api/billing/reconciliation")
                .then()
                .statusCode(200)
                .body("balanced", equalTo(true))
                .body(
                        "unmatched_payments.find { it.event_id == '%s' }.outcome".formatted(unknown),
                        equalTo("unknown-checkout"))
                .body(
                        "unmatched_payments.find { it.event_id == '%s' }.outcome".formatted(noId),
                        equalTo("unknown-checkout"))
                .body(
                        "unmatched_payments.find { it.event_id == '%s' }.outcome".formatted(twice),
                        equalTo("paid-twice"));
        assertThat(CreditFixture.available(user)).isEqualTo(5);
    }

    @Test
    void shouldTakeAPaymentThatIsToldBeforeThePageWasKnown() {
        FakeStripe.reset(Mood.REFUSES);
        String id = checkout().path("checkout_id");

        Webhooks.send(Webhooks.completed(Webhooks.newEventId(), id)).then().statusCode(200);

        assertThat(CreditFixture.available(user)).isEqualTo(5);
    }

    private Response checkout() {
        return Api.as(token).body("{\"package_id\":\"starter\"}").post("/api/billing/checkouts");
    }

    private static void refused(Response answer, String what) {
        assertThat(answer.statusCode()).as(what).isEqualTo(400);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.jsonPath().getString("code")).as(what).isEqualTo("webhook-signature");
    }

    private static HttpRequest signed(String body) {
        return HttpRequest.newBuilder(
                        URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/api/billing/webhooks/payments"))
                .timeout(Duration.ofSeconds(120))
                .header("Content-Type", "application/json")
                .header("Stripe-Signature", Webhooks.signature(FakeStripe.SECRET, Instant.now(), body))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }
}
