package dev.mockmate.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.mockmate.platform.testing.Api;
import dev.mockmate.platform.testing.Database;
import dev.mockmate.platform.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Operators set what is sold. */
@QuarkusTest
@WithTestResource(FakeStripe.class)
class PackagesIT {
    private static final String PACKAGES = "/api/billing/packages";

    private final UUID operator = UUID.randomUUID();
    private final String admin = Tokens.of(operator, "admin");
    private final String candidate = Tokens.candidate(UUID.randomUUID());

    @BeforeEach
    void stripeIsWell() {
        FakeStripe.reset();
        // other tests set packages too
        Database.update("delete from credit_package_version");
    }

    @AfterEach
    void sellWhatIsConfigured() {
        Database.update("delete from credit_package_version");
    }

    @Test
    void shouldSellWhatAnAdminAdds() {
        add("mini", 2, 700)
                .statusCode(201)
                .body("id", equalTo("mini"))
                .body("currency", equalTo("eur"))
                .body("on_sale", equalTo(true));

        assertThat(sold()).startsWith("mini", "starter").hasSize(4);
        Api.as(candidate)
                .body("{\"package_id\":\"mini\"}")
                .post("/api/billing/checkouts")
                .then()
                .statusCode(201)
                .body("amount", equalTo(2))
                .body("price", equalTo(700));
        add("mini", 3, 700).statusCode(409).body("code", equalTo("package-exists"));
        add("starter", 3, 700).statusCode(409);
        assertThat(Database.number(
                        "select count(*) from credit_package_version where package_id = 'mini' and reason = 'season'"
                                + " and set_by = ?",
                        operator))
                .isEqualTo(1);
    }

    @Test
    void shouldChangeAPriceForPurchasesToComeOnly() {
        String begun = Api.as(candidate)
                .body("{\"package_id\":\"starter\"}")
                .post("/api/billing/checkouts")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        change("{\"id\":\"starter\",\"amount\":6,\"price\":1600,\"currency\":\"usd\",\"reason\":\"dearer\"}")
                .statusCode(200);

        Api.as(candidate)
                .get(PACKAGES)
                .then()
                .body("items.find{it.id == 'starter'}.price", equalTo(1600))
                .body("items.find{it.id == 'starter'}.currency", equalTo("usd"));
        Api.as(candidate).get("/api/billing/checkouts/" + begun).then().body("price", equalTo(1500));
    }

    @Test
    void shouldSellNothingThatWasTakenOffSale() {
        change("{\"id\":\"pro\",\"amount\":50,\"price\":9900,\"on_sale\":false,\"reason\":\"ended\"}")
                .statusCode(200);

        assertThat(sold()).containsExactly("starter", "plus");
        Api.as(candidate)
                .body("{\"package_id\":\"pro\"}")
                .post("/api/billing/checkouts")
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("package_id"));
        change("{\"id\":\"pro\",\"amount\":50,\"price\":9900,\"reason\":\"again\"}")
                .statusCode(200);
        assertThat(sold()).containsExactly("starter", "plus", "pro");
    }

    @Test
    void shouldTakeChangesOfAdminsWithAReasonOnly() {
        String body = "{\"id\":\"starter\",\"amount\":6,\"price\":1600}";
        change(body).statusCode(422).body("code", equalTo("reason-required"));
        Api.as(admin)
                .header("X-Reason", "mail of the 3rd")
                .body(body)
                .put(PACKAGES)
                .then()
                .statusCode(200);
        change(body.replace("starter", "unknown").replace("}", ",\"reason\":\"x\"}"))
                .statusCode(404);
        for (String wrong : List.of("\"A b\"", "\"\"", "null", "\"" + "x".repeat(51) + "\"")) {
            Api.unchecked(admin)
                    .body("{\"id\":" + wrong + ",\"amount\":1,\"price\":1,\"reason\":\"x\"}")
                    .post(PACKAGES)
                    .then()
                    .statusCode(422)
                    .body("errors[0].field", equalTo("id"));
        }
        for (String role : List.of("candidate", "recruiter", "service")) {
            String token = Tokens.of(UUID.randomUUID(), role);
            Api.unchecked(token).body(body).put(PACKAGES).then().statusCode(403);
            Api.unchecked(token).body(body).post(PACKAGES).then().statusCode(403);
        }
        Api.anonymous().body(body).put(PACKAGES).then().statusCode(401);
    }

    @Test
    void shouldAddOneForARepeatedKey() {
        String key = "key-" + UUID.randomUUID();
        String body = "{\"id\":\"mega\",\"amount\":500,\"price\":50000,\"reason\":\"x\"}";
        for (int time = 0; time < 2; time++) {
            Api.as(admin)
                    .header("Idempotency-Key", key)
                    .body(body)
                    .post(PACKAGES)
                    .then()
                    .statusCode(201);
        }
    }

    private ValidatableResponse add(String id, int amount, int price) {
        return Api.as(admin)
                .body("{\"id\":\"%s\",\"amount\":%d,\"price\":%d,\"reason\":\"season\"}".formatted(id, amount, price))
                .post(PACKAGES)
                .then();
    }

    private ValidatableResponse change(String body) {
        return Api.as(admin).body(body).put(PACKAGES).then();
    }

    private List<String> sold() {
        return Api.as(candidate).get(PACKAGES).then().statusCode(200).extract().path("items.id");
    }
}
