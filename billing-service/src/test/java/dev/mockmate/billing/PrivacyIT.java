package dev.mockmate.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import dev.mockmate.contracts.Topics;
import dev.mockmate.contracts.event.BillingEvent;
import dev.mockmate.contracts.event.PrivacyEvent;
import dev.mockmate.platform.testing.Api;
import dev.mockmate.platform.testing.Backends;
import dev.mockmate.platform.testing.Database;
import dev.mockmate.platform.testing.Events;
import dev.mockmate.platform.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PrivacyIT {
    private static final List<String> TABLES =
            List.of("account", "credit_grant", "transfer", "session_bill", "session_credit", "checkout");
    private static final String MARK = "goodwill for Jane Doe ";

    @AfterEach
    void theBooksAreSound() {
        CreditFixture.assertSound();
    }

    @Test
    void shouldExportTheCallersBooks() {
        UUID user = marked(5);
        Sessions session = Sessions.of(user).begin();

        Api.unchecked(Tokens.candidate(user))
                .get("/internal/privacy/export")
                .then()
                .statusCode(200)
                .body("books.accounts.kind", hasItem("user-available"))
                .body("books.grants.source", hasItem("purchase"))
                .body("books.ledger.reason", hasItem(MARK + user))
                .body("books.sessions", hasSize(1))
                .body("books.sessions[0].session_id", equalTo(session.id().toString()))
                .body("books.sessions[0].credits", hasSize(1));
    }

    @Test
    void shouldPartTheUserFromTheBooksAndKeepThemBalanced() {
        UUID user = marked(5);
        Sessions live = Sessions.of(user).begin();
        UUID stranger = CreditFixture.userWith(4);
        Database.update(
                "insert into checkout (id, user_id, package_id, amount, price, currency, status, payment_url, created_at)"
                        + " values (?, ?, 'starter', 5, 1500, 'eur', 'open', 'https://pay.example.test/jane', now())",
                UUID.randomUUID(),
                user);

        erase(user);

        TABLES.forEach(
                table -> assertThat(Database.number("select count(*) from " + table + " where user_id = ?", user))
                        .as(table)
                        .isZero());
        assertThat(Database.number("select count(*) from transfer where reason = ?", MARK + user))
                .isZero();
        Api.as(Tokens.candidate(user))
                .get("/api/billing/balance")
                .then()
                .statusCode(200)
                .body("available", equalTo(0))
                .body("held", equalTo(0))
                .body("grants", hasSize(0));
        Api.as(Tokens.candidate(user))
                .get("/api/billing/ledger")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        Api.as(Tokens.candidate(user))
                .get("/api/billing/usage/" + live.id())
                .then()
                .statusCode(404);
        assertThat(CreditFixture.available(stranger)).isEqualTo(4);
        CreditFixture.assertSound();
    }

    @Test
    void shouldSettleASessionThatEndsAfterItsOwnerWasForgotten() {
        UUID user = marked(5);
        Sessions live = Sessions.of(user).begin();
        erase(user);

        // the end as session-service tells it, with the user it knew
        Events.send(live.completed(70, true));
        live.await(BillingEvent.CreditCharged.class, 1);
        live.settled();

        assertThat(Database.number(
                        "select count(*) from session_credit where session_id = ? and state = 'captured'", live.id()))
                .isEqualTo(2);
        assertThat(Database.number("select count(*) from account where user_id = ?", user))
                .as("nobody's wallet is opened for it")
                .isZero();
    }

    @Test
    void shouldBeginWithNothingWhenAForgottenUserComesBack() {
        UUID user = marked(5);
        UUID request = erase(user);

        CreditFixture.grant(user, 2, "").then().statusCode(201);
        // the same wish once more: what came since is not meant
        Events.send(new PrivacyEvent.ErasureRequested(request, user, Instant.now()));
        Events.await(PrivacyEvent.UserErased.class, Topics.PRIVACY, user, 2);

        assertThat(CreditFixture.available(user)).as("no second welcome").isEqualTo(2);
        Sessions session = Sessions.of(user).begin();
        session.settled();
        assertThat(CreditFixture.available(user)).isEqualTo(1);
    }

    @Test
    void shouldRefuseToChangeWhatWasMovedEvenWhileForgetting() {
        marked(5);

        assertThatThrownBy(() -> erasing("update transfer set amount = amount + 1"))
                .hasMessageContaining("never changed");
        assertThatThrownBy(() -> erasing("update transfer set session_id = gen_random_uuid()"))
                .hasMessageContaining("never changed");
        assertThatThrownBy(() -> erasing("delete from transfer")).hasMessageContaining("never changed");
    }

    private static UUID marked(long credits) {
        UUID user = CreditFixture.userWith(3);
        Api.as(CreditFixture.admin())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("{\"user_id\":\"%s\",\"amount\":%d,\"source\":\"purchase\",\"reason\":\"%s\"}"
                        .formatted(user, credits - 3, MARK + user))
                .post("/api/billing/grants")
                .then()
                .statusCode(201);
        return user;
    }

    private static UUID erase(UUID user) {
        UUID request = UUID.randomUUID();
        Events.send(new PrivacyEvent.ErasureRequested(request, user, Instant.now()));
        Events.await(PrivacyEvent.UserErased.class, Topics.PRIVACY, user, 1);
        return request;
    }

    private static void erasing(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection(Backends.jdbcUrl());
                Statement statements = connection.createStatement()) {
            connection.setAutoCommit(false);
            statements.execute("select set_config('mockmate.erasing', 'on', true)");
            statements.execute(statement);
        }
    }
}
