package dev.mockmate.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.mockmate.contracts.event.BillingEvent.ActivationApproved;
import dev.mockmate.contracts.event.BillingEvent.CreditCharged;
import dev.mockmate.contracts.event.BillingEvent.CreditExhausted;
import dev.mockmate.contracts.event.BillingEvent.CreditLow;
import dev.mockmate.contracts.event.BillingEvent.HoldCaptured;
import dev.mockmate.contracts.event.BillingEvent.HoldReleased;
import dev.mockmate.contracts.event.SessionEvent;
import dev.mockmate.platform.testing.Api;
import dev.mockmate.platform.testing.Database;
import dev.mockmate.platform.testing.Events;
import dev.mockmate.platform.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ChargingIT {
    @AfterEach
    void theLedgerAddsUp() {
        CreditFixture.assertSound();
    }

    @ParameterizedTest
    @CsvSource({"59,1", "60,2", "119,2", "120,3"})
    void shouldChargeOncePerFullHour(int minutes, int credits) {
        Sessions session = Sessions.of(CreditFixture.userWith(5)).begin();

        Events.send(session.metered(minutes));
        Events.send(session.metered(minutes));
        session.settled();

        assertThat(spent(session)).isEqualTo(credits);
        assertThat(CreditFixture.available(session.user())).isEqualTo(5 - credits);
        assertThat(session.told(CreditCharged.class)).hasSize(credits - 1);
    }

    @Test
    void shouldTellTheMinuteEachCreditFellDue() {
        Sessions session = Sessions.of(CreditFixture.userWith(5)).begin();

        Events.send(session.metered(120));

        assertThat(session.await(CreditCharged.class, 2))
                .extracting(CreditCharged::creditNumber, CreditCharged::atMinute)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2, 60), org.assertj.core.groups.Tuple.tuple(3, 120));
    }

    @Test
    void shouldTakeALateMeteringForNothing() {
        Sessions session = Sessions.of(CreditFixture.userWith(5)).begin();
        UUID eventId = UUID.randomUUID();

        Events.send(eventId, session.metered(60));
        Events.send(session.completed(70, true));
        Events.send(eventId, session.metered(60));
        Events.send(session.metered(60));
        Events.send(session.metered(190));
        session.settled();

        assertThat(spent(session)).isEqualTo(2);
    }

    @Test
    void shouldReleaseTheHoldOfARunningSessionThatCostsNothingAndNeverChargeIt() {
        Sessions session = Sessions.of(CreditFixture.userWith(1)).activate();

        Events.send(session.waived());
        session.await(HoldReleased.class, 1);
        Events.send(session.began());
        Events.send(session.metered(55));
        Events.send(session.metered(60));
        Events.send(session.completed(61, false));
        session.settled();

        assertThat(spent(session)).isZero();
        assertThat(CreditFixture.available(session.user())).isEqualTo(1);
        assertThat(session.told(CreditLow.class)).isEmpty();
        assertThat(session.told(CreditExhausted.class)).isEmpty();
    }

    @Test
    void shouldGiveBackWhatASessionWasChargedThatCostsNothing() {
        Sessions session = Sessions.of(CreditFixture.userWith(3)).begin();

        Events.send(session.metered(60));
        session.await(CreditCharged.class, 1);
        Events.send(session.waived());
        session.settled();

        assertThat(spent(session)).isZero();
        assertThat(CreditFixture.available(session.user())).isEqualTo(3);
        Api.as(CreditFixture.admin())
                .get("/api/billing/reconciliation")
                .then()
                .body("differences.findAll { it.subject == '%s' }".formatted(session.id()), empty());
    }

    @Test
    void shouldCaptureAndChargeTheRestWhenTheSessionEnds() {
        Sessions session = Sessions.of(CreditFixture.userWith(5)).activate();

        Events.send(session.completed(125, true));
        session.settled();

        assertThat(session.told(HoldCaptured.class)).hasSize(1);
        assertThat(spent(session)).isEqualTo(3);
    }

    @Test
    void shouldPayWhatBeganBeforeItsActivationWasHeardOf() {
        Sessions session = Sessions.of(CreditFixture.userWith(3));

        Events.send(session.began());
        Events.send(session.activationRequested());
        session.settled();

        assertThat(session.told(ActivationApproved.class)).hasSize(1);
        assertThat(spent(session)).isEqualTo(1);
        assertThat(CreditFixture.held(session.user())).isZero();
    }

    @Test
    void shouldWarnAndThenSayThatAnHourIsNotCovered() {
        Sessions session = Sessions.of(CreditFixture.userWith(1)).begin();

        Events.send(session.metered(50));
        Events.send(session.metered(55));
        Events.send(session.metered(60));
        Events.send(session.metered(60));
        session.settled();

        assertThat(session.await(CreditLow.class, 2))
                .extracting(CreditLow::minutesLeft)
                .containsExactly(10, 5);
        assertThat(session.await(CreditExhausted.class, 1)).singleElement().satisfies(exhausted -> {
            assertThat(exhausted.creditNumber()).isEqualTo(2);
            assertThat(exhausted.graceEndsAt()).isEqualTo(exhausted.at().plusSeconds(60));
        });
        assertThat(spent(session)).isEqualTo(1);
    }

    @Test
    void shouldSaveAnExhaustedSessionByATopUp() {
        Sessions session = Sessions.of(CreditFixture.userWith(1)).begin();
        Events.send(session.metered(60));
        session.await(CreditExhausted.class, 1);

        CreditFixture.grant(session.user(), 2, "").then().statusCode(201);

        assertThat(session.await(CreditCharged.class, 1))
                .singleElement()
                .satisfies(charged -> assertThat(charged.creditNumber()).isEqualTo(2));
        assertThat(CreditFixture.available(session.user())).isEqualTo(1);
    }

    @Test
    void shouldChargeNothingForTheGrace() {
        Sessions session = Sessions.of(CreditFixture.userWith(1)).begin();
        Events.send(session.metered(60));
        session.await(CreditExhausted.class, 1);

        Events.send(session.exhaustedAfter(61, 1));
        session.settled();
        CreditFixture.grant(session.user(), 2, "").then().statusCode(201);

        assertThat(spent(session)).isEqualTo(1);
        assertThat(session.told(CreditCharged.class)).isEmpty();
        assertThat(CreditFixture.available(session.user())).isEqualTo(2);
        assertThat(Database.number("select uncovered from session_bill where session_id = ?", session.id()))
                .isZero();
    }

    @Test
    void shouldGiveBackATopUpThatCameTooLateToSaveTheSession() {
        Sessions session = Sessions.of(CreditFixture.userWith(1)).begin();
        Events.send(session.metered(60));
        session.await(CreditExhausted.class, 1);
        CreditFixture.grant(session.user(), 2, "").then().statusCode(201);
        session.await(CreditCharged.class, 1);

        Events.send(session.exhaustedAfter(61, 1));
        session.settled();

        assertThat(spent(session)).isEqualTo(1);
        assertThat(CreditFixture.available(session.user())).isEqualTo(2);
    }

    @Test
    void shouldKeepNothingThatTellsWhoSomebodyIs() {
        Sessions session = Sessions.of(UUID.randomUUID());
        Events.send(new SessionEvent.Created(
                session.id(),
                session.user(),
                "Zora Quux at Initech",
                "Zora's job",
                "Call Zora Quux",
                "Initech",
                "easy",
                "mixed",
                "en",
                Instant.now()));
        session.begin();
        Events.send(session.completed(10, true));
        Events.send(new SessionEvent.Deleted(session.id(), session.user(), Instant.now()));
        session.settled();

        for (String table : new String[] {
            "account",
            "credit_grant",
            "transfer",
            "session_bill",
            "session_credit",
            "session_fact",
            "activation",
            "outbox",
            "inbox",
            "idempotency_key",
            "checkout",
            "payment_event"
        }) {
            assertThat(Database.number("select count(*) from " + table + " t where t::text ~ 'Zora|Initech'"))
                    .as(table)
                    .isZero();
        }
        assertThat(spent(session)).isEqualTo(1);
    }

    @Test
    void shouldListWhatAnEndedSessionCouldNotPay() {
        Sessions session = Sessions.of(CreditFixture.userWith(1)).begin();

        Events.send(session.completed(61, true));
        session.settled();

        assertThat(spent(session)).isEqualTo(1);
        Api.as(CreditFixture.admin())
                .get("/api/billing/reconciliation")
                .then()
                .body("uncovered.find { it.session_id == '%s' }.credits".formatted(session.id()), equalTo(1));
    }

    @Test
    void shouldChargeOrGiveBackTheDifferenceOfACorrection() {
        Sessions session = Sessions.of(CreditFixture.userWith(5)).begin();
        Events.send(session.completed(130, true));
        session.settled();
        assertThat(CreditFixture.available(session.user())).isEqualTo(2);

        Events.send(session.corrected(59));
        session.settled();
        assertThat(spent(session)).isEqualTo(1);
        assertThat(CreditFixture.available(session.user())).isEqualTo(4);

        Events.send(session.corrected(61));
        session.settled();
        assertThat(spent(session)).isEqualTo(2);
    }

    @Test
    void shouldKeepTheLedgerWhenASessionIsDeletedOrExpired() {
        Sessions session = Sessions.of(CreditFixture.userWith(3)).begin();
        Events.send(session.completed(10, true));
        Events.send(new SessionEvent.Deleted(session.id(), session.user(), Instant.now()));
        session.settled();
        assertThat(spent(session)).isEqualTo(1);

        Sessions expired = Sessions.of(session.user()).activate();
        Events.send(new SessionEvent.Expired(expired.id(), expired.user(), Instant.now()));
        expired.await(HoldReleased.class, 1);
        assertThat(CreditFixture.available(session.user())).isEqualTo(2);
    }

    @Test
    void shouldShowTheGrantThatPaidEachCharge() {
        Sessions session = Sessions.of(CreditFixture.userWith(5)).begin();
        Events.send(session.metered(60));
        session.await(CreditCharged.class, 1);
        String token = Tokens.candidate(session.user());

        Api.as(token)
                .get("/api/billing/usage/{session_id}", session.id())
                .then()
                .statusCode(200)
                .body("credits", equalTo(2))
                .body("held", equalTo(0))
                .body("charges", hasSize(2))
                .body("charges[0].state", equalTo("captured"))
                .body("charges[0].grant_source", equalTo("welcome"))
                .body("charges[1].at_minute", equalTo(60));
        Api.as(Tokens.candidate(UUID.randomUUID()))
                .get("/api/billing/usage/{session_id}", session.id())
                .then()
                .statusCode(404);
        Api.as(CreditFixture.admin())
                .get("/api/billing/usage/{session_id}", session.id())
                .then()
                .statusCode(200);
        Api.as(token)
                .get("/api/billing/usage")
                .then()
                .statusCode(200)
                .body("days.credits.sum()", equalTo(2)) // a midnight may lie between the two
                .body("sessions[0].session_id", equalTo(session.id().toString()))
                .body("sessions[0].credits", equalTo(2));
    }

    private static long spent(Sessions session) {
        return Database.number(
                "select count(*) from session_credit where session_id = ? and state = 'captured'", session.id());
    }
}
