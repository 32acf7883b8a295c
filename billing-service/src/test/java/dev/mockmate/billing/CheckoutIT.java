package dev.mockmate.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.mockmate.billing.FakeStripe.Mood;
import dev.mockmate.platform.testing.Api;
import dev.mockmate.platform.testing.Database;
import dev.mockmate.platform.testing.Probe;
import dev.mockmate.platform.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Purchases with Stripe on the wire, well and unwell. */
@QuarkusTest
@WithTestResource(FakeStripe.class)
class CheckoutIT {
    private final UUID user = UUID.randomUUID();
    private final String token = Tokens.candidate(user);

    @BeforeEach
    void stripeIsWell() {
        FakeStripe.reset();
        // other tests set packages too
        Database.update("delete from credit_package_version");
    }

    @AfterEach
    void theLedgerAddsUp() {
        CreditFixture.assertSound();
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
        Api.as(CreditFixture.admin()).get("/api/billing/checkouts/" + id).then().statusCode(200);
        Api.as(Tokens.candidate(UUID.randomUUID()))
                .get("/api/billing/checkouts/" + id)
                .then()
                .statusCode(404);
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
}
