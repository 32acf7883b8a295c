package dev.mockmate.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.mockmate.platform.testing.Api;
import dev.mockmate.platform.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Purchases in the local stack, where nobody set a secret. */
@QuarkusTest
@TestProfile(LocalPaymentIT.LocalStack.class)
class LocalPaymentIT {
    /** What the local stack sets. */
    public static class LocalStack implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("mockmate.payments.environment", "local");
        }
    }

    private final UUID user = UUID.randomUUID();

    @Test
    void shouldGrantTheCreditsWhenThePageIsConfirmed() {
        Response begun =
                Api.as(Tokens.candidate(user)).body("{\"package_id\":\"plus\"}").post("/api/billing/checkouts");
        begun.then().statusCode(201);
        String url = begun.path("payment_url");
        String path = url.substring(url.indexOf("/api/"));

        RestAssured.given()
                .get(path)
                .then()
                .statusCode(200)
                .contentType("text/html")
                .body(containsString("Pay 49.00 EUR"));
        RestAssured.given()
                .contentType("application/x-www-form-urlencoded")
                .post(path)
                .then()
                .statusCode(200)
                .body(containsString("Paid."));
        RestAssured.given().post(path).then().statusCode(200);

        assertThat(CreditFixture.available(user)).isEqualTo(20);
        Api.as(Tokens.candidate(user))
                .get("/api/billing/checkouts/" + begun.path("id"))
                .then()
                .body("status", equalTo("paid"));
        CreditFixture.assertSound();
    }

    @Test
    void shouldBelieveItsOwnSignaturesOnly() {
        String body =
                Webhooks.completed(Webhooks.newEventId(), UUID.randomUUID().toString());

        Webhooks.send(body, null).then().statusCode(400);
        Webhooks.send(body, Webhooks.signature("local", Instant.now(), body))
                .then()
                .statusCode(400);
        RestAssured.given()
                .get("/api/billing/payments/local/" + UUID.randomUUID())
                .then()
                .statusCode(404);
        RestAssured.given().get("/api/billing/payments/local/nothing").then().statusCode(400);
    }
}
