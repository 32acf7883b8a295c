package dev.mockmate.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dev.mockmate.platform.testing.Api;
import dev.mockmate.platform.testing.HostileInput;
import dev.mockmate.platform.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SecurityIT {
    private static final List<String> READS = List.of(
            "balance",
            "ledger",
            "statement",
            "usage",
            "usage/" + UUID.randomUUID(),
            "packages",
            "checkouts/" + UUID.randomUUID());
    private static final List<String> WRITES = List.of("grants", "refunds");

    private final String candidate = Tokens.candidate(UUID.randomUUID());
    private final String admin = Tokens.of(UUID.randomUUID(), "admin");

    @Test
    void shouldRefuseEveryCallWithoutAToken() {
        String expired = Tokens.of(UUID.randomUUID(), Duration.ofMinutes(-5), "admin");
        for (RequestSpecification nobody : List.of(Api.anonymous(), Api.unchecked("rubbish"), Api.unchecked(expired))) {
            READS.forEach(call -> unauthenticated(nobody.get("/api/billing/" + call)));
            unauthenticated(nobody.get("/api/billing/reconciliation"));
        }
        WRITES.forEach(call -> unauthenticated(Api.anonymous().body("{}").post("/api/billing/" + call)));
        unauthenticated(Api.anonymous().body("{\"package_id\":\"starter\"}").post("/api/billing/checkouts"));
    }

    @Test
    void shouldRefuseCallersWithoutTheRole() {
        READS.forEach(call -> forbidden(
                Api.unchecked(Tokens.of(UUID.randomUUID(), "recruiter")).get("/api/billing/" + call)));
        for (String role : List.of("recruiter", "service")) {
            forbidden(Api.unchecked(Tokens.of(UUID.randomUUID(), role))
                    .body("{\"package_id\":\"starter\"}")
                    .post("/api/billing/checkouts"));
        }
        for (String role : List.of("candidate", "recruiter", "service")) {
            String token = Tokens.of(UUID.randomUUID(), role);
            WRITES.forEach(call -> forbidden(Api.unchecked(token)
                    .header("Idempotency-Key", "key-12345678")
                    .body("{}")
                    .post("/api/billing/" + call)));
            forbidden(Api.unchecked(token).get("/api/billing/reconciliation"));
        }
    }

    @Test
    void shouldBeClosedToTokensOfASingleSession() {
        UUID user = UUID.randomUUID();
        UUID session = UUID.randomUUID();
        String grand = Tokens.session(user, session, Duration.ofMinutes(5), "candidate", "admin");
        for (String token : List.of(Tokens.session(user, session), grand)) {
            READS.forEach(call -> forbidden(Api.unchecked(token).get("/api/billing/" + call)));
            forbidden(Api.unchecked(token).get("/api/billing/usage/" + session));
            forbidden(Api.unchecked(token).get("/api/billing/reconciliation"));
            WRITES.forEach(call -> forbidden(Api.unchecked(token)
                    .header("Idempotency-Key", "key-12345678")
                    .body("{}")
                    .post("/api/billing/" + call)));
        }
    }

    @Test
    void shouldAnswerBadBodiesWithAProblem() {
        WRITES.forEach(call -> HostileInput.bodies()
                .forEach(body -> assertProblem(write(call, body), call + " " + abbreviated(body))));
        HostileInput.bodies()
                .forEach(body -> assertProblem(
                        Api.unchecked(candidate).body(body).post("/api/billing/checkouts"),
                        "checkouts " + abbreviated(body)));
        WRITES.forEach(call -> write(call, "{\"reason\":\"" + "x".repeat(300_000) + "\"}")
                .then()
                .statusCode(413));
    }

    @Test
    void shouldNameTheFieldsThatBreakTheirRules() {
        String id = UUID.randomUUID().toString();
        write("grants", "{}").then().statusCode(422).body("errors", notNullValue());
        invalid("grants", grant(id, "0", "promo", ""), "amount");
        invalid("grants", grant(id, "-1", "promo", ""), "amount");
        invalid("grants", grant(id, "1000001", "promo", ""), "amount");
        invalid("grants", grant(id, "1", "gift", ""), "source");
        invalid("grants", grant(id, "1", "promo", ",\"priority\":-1"), "priority");
        invalid("grants", grant(id, "1", "promo", ",\"expires_at\":\"2020-01-01T00:00:00Z\""), "expires_at");
        invalid("grants", grant(id, "1", "promo", ",\"expires_at\":\"+1000000-01-01T00:00:00Z\""), "expires_at");
        invalid("refunds", "{\"session_id\":\"%s\",\"credits\":0,\"reason\":\"x\"}".formatted(id), "credits");
        write("refunds", "{\"session_id\":\"%s\",\"credits\":1,\"reason\":\" \"}".formatted(id))
                .then()
                .statusCode(422)
                .body("code", equalTo("reason-required"));
    }

    @Test
    void shouldTakeWholeNumbersAndIdsOnly() {
        String id = UUID.randomUUID().toString();
        List.of(
                        grant(id, "1.5", "promo", ""),
                        grant(id, "1.0", "promo", ""),
                        grant(id, "\"1\"", "promo", ""),
                        grant(id, "99999999999999999999", "promo", ""),
                        grant(id, "true", "promo", ""),
                        grant("not-an-id", "1", "promo", ""),
                        grant(id, "1", "promo", ",\"expires_at\":\"tomorrow\""),
                        grant(id, "1", "promo", ",\"priority\":9999999999"))
                .forEach(body -> {
                    assertProblem(write("grants", body), body);
                    write("grants", body).then().statusCode(400);
                });
        write("refunds", "{\"session_id\":\"1-1-1-1-1\",\"credits\":1,\"reason\":\"x\"}")
                .then()
                .statusCode(equalTo(400));
    }

    @Test
    void shouldRefuseBadIdempotencyKeys() {
        String body = grant(UUID.randomUUID().toString(), "1", "promo", "");
        List.of("short", "x".repeat(129), "with space in it")
                .forEach(key -> assertProblem(
                        Api.unchecked(admin)
                                .header("Idempotency-Key", key)
                                .body(body)
                                .post("/api/billing/grants"),
                        key));
    }

    @Test
    void shouldAnswerBadPathsAndQueriesWithAProblem() {
        HostileInput.ids().forEach(id -> {
            assertProblem(Api.unchecked(candidate).get("/api/billing/usage/" + id), "id " + id);
            assertProblem(Api.unchecked(admin).get("/api/billing/balance?user_id=" + id), "user " + id);
        });
        HostileInput.pathSuffixes()
                .forEach(suffix -> assertProblem(
                        Api.unchecked(candidate).get("/api/billing/balance" + suffix), "suffix " + suffix));
        List.of("limit=0", "limit=101", "limit=x", "cursor=%21", "cursor=AAAA", "cursor=" + "A".repeat(32))
                .forEach(query -> Api.unchecked(candidate)
                        .get("/api/billing/ledger?" + query)
                        .then()
                        .statusCode(query.endsWith("A".repeat(32)) ? 200 : 400));
        List.of(
                        "from=yesterday",
                        "from=2026-02-30",
                        "to=9999-99-99",
                        "from=%2B999999999-12-31",
                        "from=2026-01-02&to=2026-01-01",
                        "from=2020-01-01&to=2026-01-01",
                        "from=0000-01-01",
                        "to=0000-01-01",
                        "from=")
                .forEach(query -> {
                    Response answer = Api.unchecked(candidate).get("/api/billing/usage?" + query);
                    if (answer.statusCode() != 200) {
                        assertProblem(answer, query);
                    }
                    assertThat(answer.statusCode()).as(query).isIn(200, 400);
                });
        assertProblem(Api.unchecked(candidate).delete("/api/billing/balance"), "method");
        assertProblem(Api.unchecked(candidate).get("/api/billing/nothing"), "unknown path");
        assertProblem(
                Api.anonymous()
                        .contentType("text/plain")
                        .header("Authorization", "Bearer " + admin)
                        .header("Idempotency-Key", "key-12345678")
                        .body("x")
                        .post("/api/billing/grants"),
                "media type");
    }

    @Test
    void shouldSellNothingWhenNobodyTakesTheMoney() {
        Api.as(candidate)
                .body("{\"package_id\":\"starter\"}")
                .post("/api/billing/checkouts")
                .then()
                .statusCode(503)
                .body("code", equalTo("payment-unavailable"));
        Api.anonymous()
                .body("{}")
                .header("Stripe-Signature", Webhooks.signature("secret", java.time.Instant.now(), "{}"))
                .post("/api/billing/webhooks/payments")
                .then()
                .statusCode(400)
                .body("code", equalTo("webhook-signature"));
    }

    private Response write(String call, String body) {
        return Api.unchecked(admin)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post("/api/billing/" + call);
    }

    private static String grant(String user, String amount, String source, String more) {
        return "{\"user_id\":\"%s\",\"amount\":%s,\"source\":\"%s\",\"reason\":\"x\"%s}"
                .formatted(user, amount, source, more);
    }

    private void invalid(String call, String body, String field) {
        write(call, body)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo("invalid-fields"))
                .body("errors[0].field", equalTo(field));
    }

    private static void unauthenticated(Response answer) {
        answer.then()
                .statusCode(401)
                .header("WWW-Authenticate", notNullValue())
                .contentType("application/problem+json")
                .body("code", equalTo("unauthenticated"));
    }

    private static void forbidden(Response answer) {
        answer.then().statusCode(403).contentType("application/problem+json").body("code", equalTo("forbidden"));
    }

    private static String abbreviated(String body) {
        return body.substring(0, Math.min(40, body.length()));
    }

    private static void assertProblem(Response answer, String what) {
        assertThat(answer.statusCode()).as(what).isBetween(400, 499);
        assertThat(answer.contentType()).as(what).startsWith("application/problem+json");
        assertThat(answer.jsonPath().getString("code")).as(what).isNotBlank();
    }
}
