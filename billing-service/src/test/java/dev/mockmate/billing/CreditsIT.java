package dev.mockmate.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.mockmate.billing.application.ExpireGrants;
import dev.mockmate.contracts.event.BillingEvent.CreditCharged;
import dev.mockmate.contracts.event.BillingEvent.CreditRefunded;
import dev.mockmate.contracts.event.SessionEvent;
import dev.mockmate.platform.testing.Api;
import dev.mockmate.platform.testing.Database;
import dev.mockmate.platform.testing.Events;
import dev.mockmate.platform.testing.Probe;
import dev.mockmate.platform.testing.TestClock;
import dev.mockmate.platform.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CreditsIT {
    @Inject
    TestClock clock;

    @Inject
    ExpireGrants expire;

    private final UUID user = UUID.randomUUID();
    private final String token = Tokens.candidate(user);

    @AfterEach
    void theLedgerAddsUp() {
        clock.reset();
        CreditFixture.assertSound();
    }

    @Test
    void shouldWelcomeAUserAtTheFirstLook() {
        Api.as(token)
                .get("/api/billing/balance")
                .then()
                .statusCode(200)
                .body("available", equalTo(3))
                .body("held", equalTo(0))
                .body("has_access", equalTo(true))
                .body("grants", hasSize(1))
                .body("grants[0].source", equalTo("welcome"))
                .body("grants[0].amount", equalTo(3))
                .body("grants[0].remaining", equalTo(3))
                .body("grants[0].priority", equalTo(100))
                .body("grants[0].expires_at", nullValue());
        Api.as(token)
                .get("/api/billing/ledger")
                .then()
                .statusCode(200)
                .body("items.kind", contains("grant"))
                .body("items.amount", contains(3))
                .body("items.balance_after", contains(3))
                .body("next_cursor", nullValue());
    }

    @Test
    void shouldWelcomeOnceUnderFiftyConcurrentFirstLooks() {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/api/billing/balance"))
                .header("Authorization", "Bearer " + token)
                .build();
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        List<HttpResponse<String>> answers = IntStream.range(0, 50)
                .mapToObj(i -> client.sendAsync(request, HttpResponse.BodyHandlers.ofString()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("\"available\":3");
        });
        assertThat(Database.number("select count(*) from transfer where user_id = ?", user))
                .isEqualTo(1);
    }

    @Test
    void shouldNotWelcomeAUserWhomAnAdminLooksAt() {
        Api.as(CreditFixture.admin())
                .get("/api/billing/balance?user_id=" + user)
                .then()
                .statusCode(200)
                .body("available", equalTo(0))
                .body("grants", empty());
        Api.as(CreditFixture.admin())
                .get("/api/billing/ledger?user_id=" + user)
                .then()
                .statusCode(200)
                .body("items", empty());
        Api.as(token)
                .get("/api/billing/balance?user_id=" + UUID.randomUUID())
                .then()
                .statusCode(404);
        Api.as(token).get("/api/billing/balance").then().body("available", equalTo(3));
    }

    @Test
    void shouldShowThePostingsNewestFirstPageByPage() {
        Sessions session = Sessions.of(CreditFixture.userWith(4)).begin();
        Events.send(session.metered(60));
        session.await(CreditCharged.class, 1);
        String owner = Tokens.candidate(session.user());

        Api.as(owner)
                .get("/api/billing/ledger")
                .then()
                .statusCode(200)
                .body("items.kind", contains("charge", "capture", "hold", "grant", "grant"))
                .body("items.amount", contains(-1, 0, -1, 1, 3))
                .body("items.balance_after", contains(2, 3, 3, 4, 3))
                .body("items[0].session_id", equalTo(session.id().toString()))
                .body("items[0].grant_id", notNullValue())
                .body("items[4].session_id", nullValue());

        List<String> paged = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            Response page =
                    Api.as(owner).get("/api/billing/ledger?limit=2" + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
            paged.addAll(page.jsonPath().getList("items.id"));
            cursor = page.jsonPath().getString("next_cursor");
        }
        assertThat(paged).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void shouldGrantOnceForOneKey() {
        String admin = CreditFixture.admin();
        String key = UUID.randomUUID().toString();
        String body = """
                {"user_id":"%s","amount":10,"source":"purchase","priority":50,"expires_at":"2999-01-01T00:00:00Z","reason":"bought"}""".formatted(user);

        Response first = Api.as(admin).header("Idempotency-Key", key).body(body).post("/api/billing/grants");
        Response again = Api.as(admin).header("Idempotency-Key", key).body(body).post("/api/billing/grants");

        first.then()
                .statusCode(201)
                .header("Idempotency-Replayed", nullValue())
                .body("source", equalTo("purchase"))
                .body("amount", equalTo(10))
                .body("remaining", equalTo(10))
                .body("priority", equalTo(50))
                .body("expires_at", equalTo("2999-01-01T00:00:00Z"));
        again.then().statusCode(201).header("Idempotency-Replayed", equalTo("true"));
        assertThat(again.jsonPath().getString("id")).isEqualTo(first.jsonPath().getString("id"));
        Api.as(admin)
                .header("Idempotency-Key", key)
                .body(body.replace(":10", ":11"))
                .post("/api/billing/grants")
                .then()
                .statusCode(422)
                .body("code", equalTo("idempotency-key-reused"));
        Api.as(token)
                .get("/api/billing/balance")
                .then()
                .body("available", equalTo(13))
                .body("grants.source", contains("purchase", "welcome"));
    }

    @Test
    void shouldInsistOnAnIdempotencyKeyForGrants() {
        Api.unchecked(CreditFixture.admin())
                .body("{\"user_id\":\"%s\",\"amount\":1,\"source\":\"promo\",\"reason\":\"x\"}".formatted(user))
                .post("/api/billing/grants")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("idempotency-key-missing"));
    }

    @Test
    void shouldSpendByTheBurnOrder() {
        UUID owner = CreditFixture.userWith(3);
        CreditFixture.grant(owner, 1, ",\"priority\":1").then().statusCode(201);
        Sessions session = Sessions.of(owner).activate();

        Api.as(Tokens.candidate(owner))
                .get("/api/billing/usage/{session_id}", session.id())
                .then()
                .body("held", equalTo(1))
                .body("charges[0].grant_source", equalTo("purchase"));
    }

    @Test
    void shouldPostTheExpiryOfAGrant() {
        UUID owner = CreditFixture.userWith(3);
        Instant soon = Instant.now().plusSeconds(60);
        CreditFixture.grant(owner, 5, ",\"expires_at\":\"" + soon + "\"").then().statusCode(201);
        assertThat(CreditFixture.available(owner)).isEqualTo(8);

        clock.advance(Duration.ofMinutes(2));
        Probe.eventually(() -> {
            expireNow();
            assertThat(CreditFixture.available(owner)).isEqualTo(3);
        });

        Api.as(Tokens.candidate(owner))
                .get("/api/billing/ledger?limit=1")
                .then()
                .body("items[0].kind", equalTo("expiry"))
                .body("items[0].amount", equalTo(-5))
                .body("items[0].balance_after", equalTo(3));
    }

    @Test
    void shouldNeverSpendWhatHasExpired() {
        UUID owner = CreditFixture.userWith(0);
        CreditFixture.grant(owner, 5, ",\"expires_at\":\"" + Instant.now().plusSeconds(60) + "\"")
                .then()
                .statusCode(201);
        clock.advance(Duration.ofMinutes(2));

        Api.as(CreditFixture.admin())
                .get("/api/billing/balance?user_id=" + owner)
                .then()
                .body("available", equalTo(0));
        Api.as(Tokens.candidate(owner))
                .get("/api/billing/balance")
                .then()
                .body("available", equalTo(0))
                .body("has_access", equalTo(false));
    }

    @Test
    void shouldRefundNeverMoreThanWasCharged() {
        Sessions session = Sessions.of(CreditFixture.userWith(3)).begin();
        Events.send(session.metered(60));
        session.await(CreditCharged.class, 1);

        refund(session, 3)
                .then()
                .statusCode(422)
                .body("code", equalTo("refund-exceeds-charge"))
                .body("refundable", equalTo(2));
        refund(session, 1)
                .then()
                .statusCode(201)
                .body("credits", equalTo(1))
                .body("credits_charged", equalTo(1))
                .body("available", equalTo(2));
        refund(session, 1).then().statusCode(201).body("available", equalTo(3));
        refund(session, 1).then().statusCode(422);
        assertThat(session.await(CreditRefunded.class, 2))
                .extracting(CreditRefunded::creditNumber)
                .containsExactly(1, 2);
        Events.send(session.completed(70, true));
        session.settled();

        assertThat(CreditFixture.available(session.user()))
                .as("what was refunded is not charged again")
                .isEqualTo(3);
        refund(Sessions.of(user), 1).then().statusCode(404);
    }

    @Test
    void shouldShowASessionThatCostNothingYet() {
        Sessions session = Sessions.of(user);
        Events.send(new SessionEvent.Created(
                session.id(), user, "n", "t", null, null, "easy", "mixed", "en", Instant.now()));

        Probe.eventually(() -> Api.as(token)
                .get("/api/billing/usage/{session_id}", session.id())
                .then()
                .statusCode(200)
                .body("credits", equalTo(0))
                .body("charges", empty()));
    }

    @Test
    void shouldRefuseToChangeTheLedger() {
        UUID owner = CreditFixture.userWith(3);

        assertThatThrownBy(() -> Database.update("update transfer set amount = 9 where user_id = ?", owner))
                .hasMessageContaining("never changed");
        assertThatThrownBy(() -> Database.update("delete from transfer where user_id = ?", owner))
                .hasMessageContaining("never changed");
        assertThatThrownBy(() -> Database.update("truncate transfer")).hasMessageContaining("never changed");
    }

    @Test
    void shouldRefuseToFallBelowTheFloor() {
        UUID owner = CreditFixture.userWith(3);

        assertThatThrownBy(() -> Database.update("""
                        insert into transfer (id, user_id, debit_account, credit_account, amount, kind, grant_id, reason, recorded_by, at)
                        select gen_random_uuid(), a.user_id, a.id, e.id, 4, 'charge', g.id, 'test', 'test', now()
                        from account a, account e, credit_grant g
                        where a.user_id = ? and a.kind = 'user-available' and e.kind = 'earned' and g.user_id = a.user_id
                        """, owner)).hasMessageContaining("account_floor");
        assertThat(CreditFixture.available(owner)).isEqualTo(3);
    }

    @Test
    void shouldFindABalanceThatWasTamperedWith() {
        UUID owner = CreditFixture.userWith(3);
        Database.update("update account set balance = 7 where user_id = ? and kind = 'user-available'", owner);
        try {
            Api.as(CreditFixture.admin())
                    .get("/api/billing/reconciliation")
                    .then()
                    .statusCode(200)
                    .body("balanced", equalTo(false))
                    .body("sum", equalTo(4))
                    .body("differences.find { it.rule == 'account-balance' }.subject", equalTo(owner.toString()))
                    .body("differences.find { it.rule == 'account-balance' }.actual", equalTo(7));
        } finally {
            Database.update("update account set balance = 3 where user_id = ? and kind = 'user-available'", owner);
        }
    }

    private static Response refund(Sessions session, int credits) {
        return Api.as(CreditFixture.admin())
                .body("{\"session_id\":\"%s\",\"credits\":%d,\"reason\":\"bad line\"}".formatted(session.id(), credits))
                .post("/api/billing/refunds");
    }

    private void expireNow() {
        try {
            VertxContextSupport.subscribeAndAwait(expire::expire);
        } catch (Throwable failed) {
            throw new IllegalStateException(failed);
        }
    }
}
