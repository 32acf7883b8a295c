package dev.mockmate.billing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockmate.contracts.event.BillingEvent.CreditCharged;
import dev.mockmate.platform.testing.Api;
import dev.mockmate.platform.testing.Backends;
import dev.mockmate.platform.testing.Events;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody with the database's own rights changes rows by hand; the reconciliation says which. */
@QuarkusTest
class TamperingIT {
    private Sessions session;
    private UUID grant;
    private String undo = "select 1";

    @BeforeEach
    void aSessionThatRuns() {
        session = Sessions.of(CreditFixture.userWith(5)).begin();
        Events.send(session.metered(60));
        session.await(CreditCharged.class, 1);
        session.settled();
        CreditFixture.assertSound();
        grant = UUID.fromString(Api.as(CreditFixture.admin())
                .get("/api/billing/balance?user_id=" + session.user())
                .path("grants.find { it.source == 'purchase' }.id"));
    }

    @AfterEach
    void allIsAsItWas() {
        asOwner(undo);
        CreditFixture.assertSound();
    }

    @Test
    void shouldRefuseToChangeAPostingUnlessTheTriggerIsSwitchedOff() {
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> dev.mockmate.platform.testing.Database.update("update transfer set amount = 9"))
                .hasMessageContaining("never changed");
    }

    @Test
    void shouldFindAPostingWhoseAmountWasChanged() {
        tamper(
                "update transfer set amount = 9 where user_id = '%s' and kind = 'charge'",
                "update transfer set amount = 1 where user_id = '%s' and kind = 'charge'");

        assertFound("account-balance", session.user());
        assertFound("balance-after", session.user());
        assertThat(reconciliation().jsonPath().getBoolean("balanced")).isFalse();
        assertThat(reconciliation().jsonPath().getLong("sum")).isNotZero();
    }

    @Test
    void shouldFindAPostingThatWasTakenOut() {
        tamper(
                "create table taken_out as select * from transfer where user_id = '%1$s' and kind = 'charge';"
                        + " delete from transfer where user_id = '%1$s' and kind = 'charge'",
                "insert into transfer overriding system value select * from taken_out; drop table taken_out");

        assertFound("account-balance", session.user());
        assertFound("session-postings", session.id());
    }

    @Test
    void shouldFindAPostingAndABalanceThatWereChangedToFit() {
        tamper(
                "update transfer set amount = 102, available_after = available_after + 100 where user_id = '%1$s' and amount = 2;"
                        + " update account set balance = balance + 100 where user_id = '%1$s' and kind = 'user-available'",
                "update transfer set amount = 2, available_after = available_after - 100 where user_id = '%1$s' and amount = 102;"
                        + " update account set balance = balance - 100 where user_id = '%1$s' and kind = 'user-available'");

        assertFound("grants-remaining", session.user());
        assertFound("grant-postings", grant);
        assertFound("grant-amount", grant);
    }

    @Test
    void shouldFindAGrantWhoseRemainderWasChanged() {
        tamper(
                "update credit_grant set remaining = remaining - 1 where id = '" + grant + "'",
                "update credit_grant set remaining = remaining + 1 where id = '" + grant + "'");

        assertFound("grant-postings", grant);
        assertFound("grants-remaining", session.user());
    }

    @Test
    void shouldFindAGrantMadeByHand() {
        UUID made = UUID.randomUUID();
        tamper(
                "insert into credit_grant select '" + made + "', '%s', 'promo', 7, 7, 1, null, now()",
                "delete from credit_grant where id = '" + made + "'");

        assertFound("grant-postings", made);
    }

    @Test
    void shouldFindAHoldThatWasChanged() {
        Sessions held = Sessions.of(session.user()).activate();
        held.settled();
        undo = "update session_credit set state = 'held' where session_id = '" + held.id() + "'";

        asOwner("update session_credit set state = 'released' where session_id = '" + held.id() + "'");
        assertFound("held-credits", session.user());

        asOwner("update session_credit set state = 'captured' where session_id = '" + held.id() + "'");
        assertFound("held-credits", session.user());
        assertFound("session-postings", held.id());
    }

    @Test
    void shouldFindAHeldBalanceThatWasChanged() {
        tamper(
                "update account set balance = 4 where user_id = '%s' and kind = 'user-held'",
                "update account set balance = 0 where user_id = '%s' and kind = 'user-held'");

        assertFound("account-balance", session.user());
        assertFound("held-credits", session.user());
    }

    @Test
    void shouldFindABillThatSaysOtherThanTheSessionSaid() {
        tamper(
                "update session_bill set due = 1, elapsed_seconds = 60 where session_id = '" + session.id() + "'",
                "update session_bill set due = 2, elapsed_seconds = 3600 where session_id = '" + session.id() + "'");

        assertFound("session-events", session.id());
    }

    @Test
    void shouldFindAnEndedSessionThatWasChargedOtherThanTheSessionSaid() {
        Events.send(session.completed(70, true));
        session.settled();
        CreditFixture.assertSound();
        tamper(
                "update session_fact set due = 3, elapsed_seconds = 7300 where kind = 'ended' and session_id = '"
                        + session.id() + "'",
                "update session_fact set due = 2, elapsed_seconds = 4200 where kind = 'ended' and session_id = '"
                        + session.id() + "'");

        Map<String, Object> found = assertFound("session-events", session.id());

        assertThat(found).containsEntry("expected", 3).containsEntry("actual", 2);
    }

    /** Changes rows of the session's user and remembers how to change them back. */
    private void tamper(String change, String back) {
        undo = back.formatted(session.user());
        asOwner(change.formatted(session.user()));
    }

    /** As the tables' owner, who can switch triggers off. */
    private static void asOwner(String statements) {
        try (Connection connection = DriverManager.getConnection(Backends.jdbcUrl());
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("alter table transfer disable trigger user");
            statement.execute(statements);
            statement.execute("alter table transfer enable trigger user");
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Response reconciliation() {
        return Api.as(CreditFixture.admin()).get("/api/billing/reconciliation");
    }

    private static Map<String, Object> assertFound(String rule, UUID subject) {
        List<Map<String, Object>> found = reconciliation().jsonPath().getList("differences");
        assertThat(found).anySatisfy(difference -> assertThat(difference)
                .containsEntry("rule", rule)
                .containsEntry("subject", subject.toString()));
        return found.stream()
                .filter(difference -> rule.equals(difference.get("rule"))
                        && subject.toString().equals(difference.get("subject")))
                .findFirst()
                .orElseThrow();
    }
}
