package dev.mockmate.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.mockmate.billing.FakeStripe.Mood;
import dev.mockmate.contracts.event.BillingEvent.CreditCharged;
import dev.mockmate.contracts.event.BillingEvent.CreditExhausted;
import dev.mockmate.platform.testing.Api;
import dev.mockmate.platform.testing.Database;
import dev.mockmate.platform.testing.Events;
import dev.mockmate.platform.testing.Probe;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Purchases with Stripe on the wire. */
@QuarkusTest
@WithTestResource(FakeStripe.class)
class PaymentIT {
    private final UUID user = UUID.randomUUID();
    private final String token = Tokens.candidate(user);

    @BeforeEach
    void stripeIsWell() {
        FakeStripe.reset();
    }

    @AfterEach
    void theLedgerAddsUp() {
        Books.assertSound();
    }

    @Test
    void shouldListThePackages() {
        Api.as(token)
                .get("/api/billing/packages")
                .then()
                .statusCode(200)
                .body("items.id", contains("starter", "plus", "pro"))
                .body("items[0].amount", equalTo(5))
                .body("items[0].price", equalTo(1500))
                .body("items[0].currency", equalTo("eur"))
                .body("next_cursor", nullValue());
        String cursor = Api.as(token)
                .get("/api/billing/packages?limit=2")
                .then()
                .body("items.id", contains("starter", "plus"))
                .extract()
                .path("next_cursor");
        Api.as(token)
                .get("/api/billing/packages?limit=2&cursor=" + cursor)
                .then()
                .body("items.id", contains("pro"))
                .body("next_cursor", nullValue());
        Api.unchecked(token).get("/api/billing/packages?limit=0").then().statusCode(400);
    }

    @Test
    void shouldOpenAPageAtStripe() {
        Response begun = checkout(null);

        String id = begun.path("id");
        begun.then()
                .statusCode(201)
                .header("Location", startsWith("http"))
                .body("package_id", equalTo("starter"))
                .body("amount", equalTo(5))
                .body("price", equalTo(1500))
                .body("currency", equalTo("eur"))
                .body("status", equalTo("open"))
                .body("payment_url", equalTo(FakeStripe.pageOf(id)));
        assertThat(FakeStripe.CALLS).singleElement().satisfies(call -> {
            assertThat(call.authorization()).isEqualTo("Bearer " + FakeStripe.KEY);
            assertThat(call.idempotencyKey()).isEqualTo(id);
            assertThat(call.contentType()).startsWith("application/x-www-form-urlencoded");
            assertThat(call.form())
                    .containsEntry("mode", "payment")
                    .containsEntry("client_reference_id", id)
                    .containsEntry("line_items[0][price_data][unit_amount]", "1500")
                    .containsEntry("line_items[0][price_data][currency]", "eur")
                    .containsKeys("success_url", "cancel_url");
        });
        Api.as(token).get("/api/billing/checkouts/" + id).then().statusCode(200).body("status", equalTo("open"));
        Api.as(Books.admin()).get("/api/billing/checkouts/" + id).then().statusCode(200);
        Api.as(Tokens.candidate(UUID.randomUUID()))
                .get("/api/billing/checkouts/" + id)
                .then()
                .statusCode(404);
    }

    @Test
    void shouldGrantTheCreditsOnceHoweverOftenThePaymentIsTold() {
        String id = checkout(null).path("id");
        String event = Webhooks.completed(Webhooks.newEventId(), id);

        Webhooks.sendChecked(event).then().statusCode(200).body("received", equalTo(true));
        Webhooks.send(event).then().statusCode(200);
        Webhooks.send(Webhooks.completed(Webhooks.newEventId(), id)).then().statusCode(200);

        assertThat(Books.available(user)).isEqualTo(5);
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
        String id = checkout(null).path("id");
        HttpClient client = HttpClient.newHttpClient();

        List<Integer> statuses = IntStream.range(0, 30)
                .mapToObj(i -> Webhooks.completed(i % 2 == 0 ? "evt_" + id : Webhooks.newEventId(), id))
                .map(event -> client.sendAsync(signed(event), HttpResponse.BodyHandlers.discarding()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .map(HttpResponse::statusCode)
                .toList();

        assertThat(statuses).containsOnly(200);
        assertThat(Books.available(user)).isEqualTo(5);
    }

    @Test
    void shouldSaveARunningSessionByAPurchase() {
        Sessions session = Sessions.of(Books.userWith(1)).begin();
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
        String id = checkout(null).path("id");
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
                Webhooks.signature(FakeStripe.SECRET, now.plusSeconds(320), body));

        refused(Webhooks.send(body, null), "none");
        bad.forEach(signature -> refused(Webhooks.send(body, signature), signature));
        refused(Webhooks.send(" " + body, Webhooks.signature(FakeStripe.SECRET, now, body)), "other bytes");

        Api.as(token).get("/api/billing/checkouts/" + id).then().body("status", equalTo("open"));
    }

    @Test
    void shouldTakeAnyOfSeveralSignatures() {
        String id = checkout(null).path("id");
        String body = Webhooks.completed(Webhooks.newEventId(), id);
        long time = Instant.now().minusSeconds(290).getEpochSecond();
        String signature = "t=" + time + ",v0=old,v1=" + Webhooks.mac("old secret", time + "." + body) + ",v1="
                + Webhooks.mac(FakeStripe.SECRET, time + "." + body);

        Webhooks.send(body, signature).then().statusCode(200);

        Api.as(token).get("/api/billing/checkouts/" + id).then().body("status", equalTo("paid"));
    }

    @Test
    void shouldIgnoreOtherEventsAndWhatIsNotPaidYet() {
        String id = checkout(null).path("id");
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
    void shouldAnswerSignedRubbishWithAProblem() {
        List.of("", "null", "[]", "{", "\"text\"", "{\"type\":\"checkout.session.completed\"}")
                .forEach(body -> Webhooks.send(body)
                        .then()
                        .statusCode(400)
                        .contentType("application/problem+json")
                        .body("code", equalTo("malformed-request")));
    }

    @Test
    void shouldListPaymentsThatLedToNoCredits() {
        String id = checkout(null).path("id");
        String unknown = Webhooks.newEventId();
        String noId = Webhooks.newEventId();
        String twice = Webhooks.newEventId();

        Webhooks.send(Webhooks.completed(unknown, UUID.randomUUID().toString()))
                .then()
                .statusCode(200);
        Webhooks.send(Webhooks.completed(noId, "somebody else's")).then().statusCode(200);
        Webhooks.send(Webhooks.completed(Webhooks.newEventId(), id)).then().statusCode(200);
        Webhooks.send(Webhooks.completed(twice, id, "cs_another_page")).then().statusCode(200);

        Api.as(Books.admin())
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
        assertThat(Books.available(user)).isEqualTo(5);
    }

    @Test
    void shouldBeginOnceForOneKey() {
        String key = UUID.randomUUID().toString();

        Response first = checkout(key);
        Webhooks.send(Webhooks.completed(Webhooks.newEventId(), first.path("id")))
                .then()
                .statusCode(200);
        Response again = checkout(key);

        first.then().statusCode(201).header("Idempotency-Replayed", nullValue());
        again.then().statusCode(201).header("Idempotency-Replayed", equalTo("true"));
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(FakeStripe.CALLS).hasSize(1);
        Api.as(token)
                .header("Idempotency-Key", key)
                .body("{\"package_id\":\"plus\"}")
                .post("/api/billing/checkouts")
                .then()
                .statusCode(422)
                .body("code", equalTo("idempotency-key-reused"));
        Api.as(Tokens.candidate(UUID.randomUUID()))
                .header("Idempotency-Key", key)
                .body("{\"package_id\":\"starter\"}")
                .post("/api/billing/checkouts")
                .then()
                .statusCode(201)
                .body("id", not(equalTo(first.<String>path("id"))));
    }

    @ParameterizedTest
    @EnumSource(
            value = Mood.class,
            names = {"REFUSES"},
            mode = EnumSource.Mode.EXCLUDE)
    void shouldTryAgainByItselfWhenStripeMisbehaves(Mood mood) {
        FakeStripe.reset(mood, mood);

        Response begun = checkout(null);

        begun.then().statusCode(201).body("payment_url", equalTo(FakeStripe.pageOf(begun.path("id"))));
        assertThat(FakeStripe.CALLS)
                .hasSize(3)
                .extracting(FakeStripe.Call::idempotencyKey)
                .containsOnly(begun.<String>path("id"));
    }

    @ParameterizedTest
    @EnumSource(value = Mood.class)
    void shouldLoseNothingWhenStripeStaysAway(Mood mood) {
        String key = UUID.randomUUID().toString();
        FakeStripe.reset(mood, mood, mood);

        Response refused = checkout(key);
        int tries = FakeStripe.CALLS.size();
        FakeStripe.reset();
        Response begun = checkout(key);

        refused.then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", "5")
                .body("code", equalTo("payment-unavailable"));
        assertThat(tries).isEqualTo(mood == Mood.REFUSES ? 1 : 3);
        begun.then()
                .statusCode(201)
                .body("id", equalTo(refused.path("checkout_id")))
                .body("payment_url", equalTo(FakeStripe.pageOf(begun.path("id"))));
    }

    @Test
    void shouldLeaveStripeAloneAfterManyFailures() {
        FakeStripe.reset(IntStream.range(0, 10).mapToObj(i -> Mood.REFUSES).toArray(Mood[]::new));
        Probe.eventually(() -> {
            int before = FakeStripe.CALLS.size();
            checkout(null).then().statusCode(503);
            assertThat(FakeStripe.CALLS).hasSize(before);
        });

        FakeStripe.reset();
        Probe.eventually(() -> checkout(null).then().statusCode(201));
    }

    @Test
    void shouldTakeAPaymentThatIsToldBeforeThePageWasKnown() {
        FakeStripe.reset(Mood.REFUSES);
        String id = checkout(null).path("checkout_id");

        Webhooks.send(Webhooks.completed(Webhooks.newEventId(), id)).then().statusCode(200);

        assertThat(Books.available(user)).isEqualTo(5);
    }

    @Test
    void shouldRefuseWhatIsNoPackage() {
        Api.as(token)
                .body("{\"package_id\":\"nothing\"}")
                .post("/api/billing/checkouts")
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("package_id"));
        Api.unchecked(token).body("{}").post("/api/billing/checkouts").then().statusCode(422);
        Api.unchecked(token)
                .body("{\"package_id\":\"starter\",\"amount\":500}")
                .post("/api/billing/checkouts")
                .then()
                .statusCode(400);
        Api.unchecked(token).get("/api/billing/checkouts/not-an-id").then().statusCode(400);
        Api.as(token).get("/api/billing/checkouts/" + UUID.randomUUID()).then().statusCode(404);
        assertThat(FakeStripe.CALLS).isEmpty();
    }

    @Test
    void shouldHaveNoLocalPagesWithStripe() {
        String id = checkout(null).path("id");

        RestAssured.given().get("/api/billing/payments/local/" + id).then().statusCode(404);
        RestAssured.given().post("/api/billing/payments/local/" + id).then().statusCode(404);
    }

    private Response checkout(String key) {
        var request = Api.as(token).body("{\"package_id\":\"starter\"}");
        return (key == null ? request : request.header("Idempotency-Key", key)).post("/api/billing/checkouts");
    }

    private static void refused(Response answer, String what) {
        assertThat(answer.statusCode()).as(what).isEqualTo(400);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.jsonPath().getString("code")).as(what).isEqualTo("webhook-signature");
    }

    private static HttpRequest signed(String body) {
        return HttpRequest.newBuilder(
                        URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/api/billing/webhooks/payments"))
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/json")
                .header("Stripe-Signature", Webhooks.signature(FakeStripe.SECRET, Instant.now(), body))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }
}
