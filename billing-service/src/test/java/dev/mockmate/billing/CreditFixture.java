package dev.mockmate.billing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockmate.platform.testing.Api;
import dev.mockmate.platform.testing.Database;
import dev.mockmate.platform.testing.Tokens;
import io.restassured.response.Response;
import java.util.UUID;

/** What tests ask of the ledger. */
final class CreditFixture {
    private CreditFixture() {}

    static String admin() {
        return Tokens.of(UUID.randomUUID(), "admin");
    }

    static Response grant(UUID user, long amount, String more) {
        return Api.as(admin())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("{\"user_id\":\"%s\",\"amount\":%d,\"source\":\"purchase\",\"reason\":\"test\"%s}"
                        .formatted(user, amount, more))
                .post("/api/billing/grants");
    }

    /** A user with exactly this many credits and no welcome to come. */
    static UUID userWith(long credits) {
        UUID user = UUID.randomUUID();
        Api.as(Tokens.candidate(user)).get("/api/billing/balance").then().statusCode(200);
        if (credits > 3) {
            grant(user, credits - 3, "").then().statusCode(201);
        }
        for (long tooMany = 3; tooMany > credits; tooMany--) {
            Sessions.of(user).activate();
        }
        return user;
    }

    static long available(UUID user) {
        return Database.number("select balance from account where user_id = ? and kind = 'user-available'", user);
    }

    static long held(UUID user) {
        return Database.number("select balance from account where user_id = ? and kind = 'user-held'", user);
    }

    /** The whole ledger adds up. */
    static void assertSound() {
        Response found = Api.as(admin()).get("/api/billing/reconciliation");
        assertThat(found.statusCode()).isEqualTo(200);
        assertThat(found.jsonPath().getList("differences")).isEmpty();
        assertThat(found.jsonPath().getLong("sum")).isZero();
        assertThat(found.jsonPath().getBoolean("balanced")).isTrue();
    }
}
