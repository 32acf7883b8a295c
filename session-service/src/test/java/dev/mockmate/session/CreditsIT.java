package dev.mockmate.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;

import dev.mockmate.contracts.Topics;
import dev.mockmate.contracts.event.BillingEvent;
import dev.mockmate.contracts.event.InterviewEvent;
import dev.mockmate.contracts.event.SessionEvent;
import dev.mockmate.platform.testing.Api;
import dev.mockmate.platform.testing.Database;
import dev.mockmate.platform.testing.Events;
import dev.mockmate.platform.testing.Probe;
import dev.mockmate.platform.testing.TestClock;
import dev.mockmate.platform.testing.Tokens;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class CreditsIT {
    private static final String SCHEDULE = "due-sessions";
    private static final Duration HOUR = Duration.ofHours(1);

    @Inject
    TestClock clock;

    @Inject
    Scheduler scheduler;

    @AfterEach
    void backToRealTime() {
        scheduler.resume(SCHEDULE);
        clock.reset();
    }

    @ParameterizedTest
    @CsvSource({"3599, 1, 60", "3600, 2, 120", "7199, 2, 120", "7200, 3, 180"})
    void shouldCostWhatTheFormulaSays(long seconds, int due, int nextAtMinute) {
        clock.stop();
        Interviewee candidate = Interviewee.active(clock);
        candidate.passesUntil(Duration.ofSeconds(seconds));

        candidate.post("timer/stop").statusCode(200).body("next_credit_at_minute", equalTo(nextAtMinute));

        SessionEvent.Completed completed = candidate.told(SessionEvent.Completed.class);
        assertThat(completed.elapsedSeconds()).isEqualTo(seconds);
        assertThat(completed.creditsDue()).isEqualTo(due);
        assertThat(completed.interviewBegan()).isTrue();
        assertThat(candidate.recordedSeconds()).isEqualTo(seconds);
    }

    @Test
    void shouldCostNothingWhenTheInterviewPlaysAScript() {
        Interviewee candidate = Interviewee.active(clock);
        candidate.get("").body("credits_used", equalTo(1));

        UUID event = UUID.randomUUID();
        InterviewEvent.Scripted scripted =
                new InterviewEvent.Scripted(candidate.session, candidate.user, UUID.randomUUID(), clock.instant());
        Events.send(event, scripted);
        Events.send(event, scripted);

        Events.exactly(SessionEvent.Corrected.class, Topics.SESSION, candidate.session, 1);
        assertThat(candidate.told(SessionEvent.Corrected.class).creditsDue()).isZero();
        candidate.get("").body("credits_used", equalTo(0)).body("status", equalTo("active"));
        candidate.get("timer").body("is_running", equalTo(true)).body("credits_used", equalTo(0));
        candidate.get("credit-usage").body("credits_used", equalTo(0)).body("breakdown[0].state", equalTo("released"));

        candidate.passesUntil(Duration.ofMinutes(61));
        candidate.post("timer/stop").statusCode(200);

        SessionEvent.Completed completed = candidate.told(SessionEvent.Completed.class);
        assertThat(completed.elapsedSeconds()).isBetween(61L * 60, 63L * 60);
        assertThat(completed.creditsDue()).isZero();
        assertThat(completed.interviewBegan()).isFalse();
        assertThat(candidate.told(SessionEvent.Metered.class).creditsDue()).isZero();
        assertThat(candidate.count(SessionEvent.InterviewBegan.class)).isZero();
        candidate.get("").body("credits_used", equalTo(0)).body("interview_duration", greaterThanOrEqualTo(61));
        candidate.get("events?limit=100").body("items.kind", hasItem("charges_waived"));
    }

    @Test
    void shouldNotEndAFreeSessionForWhatBillingLackedBeforeItHeardSo() {
        Interviewee candidate = Interviewee.active(clock);
        candidate.passesUntil(HOUR.plusSeconds(1));
        Events.send(new InterviewEvent.Scripted(candidate.session, candidate.user, UUID.randomUUID(), clock.instant()));
        Events.exactly(SessionEvent.Corrected.class, Topics.SESSION, candidate.session, 1);

        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        lacking(candidate, now);
        goesOnForNothing(candidate);
    }

    @Test
    void shouldNotEndASessionThatBecomesFreeWithinItsGrace() {
        Interviewee candidate = inGrace();
        Events.send(new InterviewEvent.Scripted(candidate.session, candidate.user, UUID.randomUUID(), clock.instant()));
        Events.exactly(SessionEvent.Corrected.class, Topics.SESSION, candidate.session, 1);

        lacking(candidate, clock.instant().truncatedTo(ChronoUnit.MICROS));
        goesOnForNothing(candidate);
    }

    /** The credit that is lacking, and one that was charged, each told twice. */
    private void lacking(Interviewee candidate, Instant now) {
        BillingEvent captured = new BillingEvent.HoldCaptured(candidate.session, candidate.user, 1, now);
        BillingEvent charged = new BillingEvent.CreditCharged(candidate.session, candidate.user, 2, 60, now);
        BillingEvent lacking =
                new BillingEvent.CreditExhausted(candidate.session, candidate.user, 3, now.plusSeconds(60), now);
        for (BillingEvent event : List.of(captured, charged, lacking)) {
            UUID id = UUID.randomUUID();
            Events.send(id, event);
            Events.send(id, event);
            Events.send(event);
        }
        Events.barrier(candidate.session);
    }

    private void goesOnForNothing(Interviewee candidate) {
        candidate.passes(Duration.ofMinutes(10));
        candidate.get("").body("status", equalTo("active")).body("credits_used", equalTo(0));
        candidate
                .get("credit-usage")
                .body("credits_used", equalTo(0))
                .body("breakdown.state.unique()", equalTo(List.of("released")));
        candidate.post("timer/stop").statusCode(200);
        SessionEvent.Completed completed = candidate.told(SessionEvent.Completed.class);
        assertThat(completed.endReason()).isEqualTo("user_ended");
        assertThat(completed.creditsDue()).isZero();
        assertThat(completed.elapsedSeconds()).isGreaterThanOrEqualTo(70L * 60);
    }

    @Test
    void shouldEndWhenTheGraceIsOverAndGiveItFree() {
        Interviewee candidate = inGrace();
        candidate.get("").body("status", equalTo("active"));

        candidate.passes(Duration.ofSeconds(61));

        SessionEvent.Completed completed = candidate.told(SessionEvent.Completed.class);
        assertThat(completed.endReason()).isEqualTo("credits_exhausted");
        assertThat(completed.creditsDue()).isEqualTo(1);
        assertThat(completed.elapsedSeconds()).isEqualTo(3599);
        assertThat(candidate.recordedSeconds()).isEqualTo(3599);
        assertThat(completed.at()).isEqualTo(graceEnd(candidate));
        candidate
                .get("")
                .body("end_reason", equalTo("credits_exhausted"))
                .body("credits_used", equalTo(1))
                .body("interview_duration", equalTo(59));
    }

    @Test
    void shouldBeSavedByATopUpWithinTheGrace() {
        Interviewee candidate = inGrace();

        Events.send(new BillingEvent.CreditCharged(candidate.session, candidate.user, 2, 60, clock.instant()));
        Probe.eventually(() -> candidate.get("").body("credits_used", equalTo(2)));
        candidate.passes(Duration.ofSeconds(80));

        Probe.eventually(() -> assertThat(kinds(candidate)).contains("grace_lifted"));
        candidate.get("").body("status", equalTo("active")).body("interview_duration", equalTo(61));
    }

    @Test
    void shouldNotCountWhatAnOperatorGaveBack() {
        Interviewee candidate = inGrace();
        Events.send(new BillingEvent.CreditCharged(candidate.session, candidate.user, 2, 60, clock.instant()));
        Probe.eventually(() -> candidate.get("").body("credits_used", equalTo(2)));

        Events.send(new BillingEvent.CreditRefunded(candidate.session, candidate.user, 1, clock.instant()));

        Probe.eventually(() -> candidate.get("").body("credits_used", equalTo(1)));
        candidate.get("credit-usage").body("breakdown.state", contains("released", "captured"));
        Events.send(new BillingEvent.CreditCharged(candidate.session, candidate.user, 3, 120, clock.instant()));
        Probe.eventually(() -> candidate.get("").body("credits_used", equalTo(2)));
    }

    @Test
    void shouldBeSavedByATopUpThatIsHeardOfLate() {
        Interviewee candidate = inGrace();
        Instant inTime = clock.instant();
        scheduler.pause(SCHEDULE);
        candidate.passes(Duration.ofSeconds(75));

        Events.send(new BillingEvent.CreditCharged(candidate.session, candidate.user, 2, 60, inTime));

        Probe.eventually(() -> candidate.get("").body("credits_used", equalTo(2)));
        candidate.get("").body("status", equalTo("active"));
    }

    @Test
    void shouldGiveTheGraceFreeHoweverItEnds() {
        Interviewee candidate = inGrace();
        candidate.passes(Duration.ofSeconds(20));

        candidate.post("timer/stop").statusCode(200);

        SessionEvent.Completed completed = candidate.told(SessionEvent.Completed.class);
        assertThat(completed.endReason()).isEqualTo("user_ended");
        assertThat(completed.creditsDue()).isEqualTo(1);
        assertThat(completed.elapsedSeconds()).isEqualTo(3599);
        assertThat(candidate.recordedSeconds()).isEqualTo(3599);

        Events.send(new BillingEvent.CreditCharged(candidate.session, candidate.user, 2, 60, clock.instant()));
        Probe.eventually(() -> candidate.get("credit-usage").body("breakdown[1].state", equalTo("released")));
        candidate.get("").body("credits_used", equalTo(1));
    }

    @Test
    void shouldTakeBackWhatRanInSeveralPiecesOfTheGrace() {
        Interviewee candidate = inGrace();
        candidate.passes(Duration.ofSeconds(10));
        candidate.post("timer/pause").statusCode(200);
        candidate.passes(Duration.ofSeconds(10));
        candidate.post("timer/resume").statusCode(200);
        candidate.passes(Duration.ofSeconds(45));

        assertThat(candidate.told(SessionEvent.Completed.class).elapsedSeconds())
                .isEqualTo(3599);
        assertThat(candidate.recordedSeconds()).isEqualTo(3599);
    }

    @Test
    void shouldWarnOfTheMaximumOnceAndEndThere() {
        Interviewee candidate = Interviewee.active(clock);
        candidate.passesUntil(Duration.ofMinutes(230).plusSeconds(1));
        SessionEvent.MaxDurationNear first = candidate.told(SessionEvent.MaxDurationNear.class);
        assertThat(first.minutesLeft()).isEqualTo(10);
        assertThat(Duration.between(first.at(), first.endsAt())).isEqualTo(Duration.ofMinutes(10));

        candidate.passesUntil(Duration.ofMinutes(238).plusSeconds(1));
        List<SessionEvent.MaxDurationNear> warnings = Events.exactly(
                SessionEvent.MaxDurationNear.class, dev.mockmate.contracts.Topics.SESSION, candidate.session, 2);
        assertThat(warnings)
                .extracting(SessionEvent.MaxDurationNear::minutesLeft)
                .containsExactly(10, 2);
        candidate.passesUntil(Duration.ofHours(4).plusSeconds(20));

        SessionEvent.Completed completed = candidate.told(SessionEvent.Completed.class);
        assertThat(completed.endReason()).isEqualTo("max_duration");
        assertThat(completed.elapsedSeconds()).isEqualTo(4 * 3600);
        assertThat(candidate.count(SessionEvent.MaxDurationNear.class)).isEqualTo(2);
    }

    @Test
    void shouldLeaveOutWarningsThatWereOvertakenWhileDown() {
        scheduler.pause(SCHEDULE);
        Interviewee late = Interviewee.active(clock);
        late.passesUntil(Duration.ofMinutes(239));
        scheduler.resume(SCHEDULE);
        assertThat(late.told(SessionEvent.MaxDurationNear.class).minutesLeft()).isEqualTo(2);
        scheduler.pause(SCHEDULE);
        Interviewee over = Interviewee.active(clock);
        over.passesUntil(Duration.ofMinutes(245));
        scheduler.resume(SCHEDULE);

        assertThat(over.told(SessionEvent.Completed.class).elapsedSeconds()).isEqualTo(4 * 3600);
        assertThat(late.count(SessionEvent.MaxDurationNear.class)).isEqualTo(1);
        assertThat(over.count(SessionEvent.MaxDurationNear.class)).isZero();
    }

    @Test
    void shouldDoWhatFellDueWhileDownOnceWithItsTrueTime() {
        Interviewee candidate = Interviewee.active(clock);
        candidate.heartbeat("{}").statusCode(200);
        scheduler.pause(SCHEDULE);
        Instant lastSeen = Instant.parse(candidate.get("").extract().path("last_heartbeat"));
        clock.advance(Duration.ofDays(40));
        scheduler.resume(SCHEDULE);

        SessionEvent.Completed completed = candidate.told(SessionEvent.Completed.class);

        assertThat(completed.endReason()).isEqualTo("abandoned");
        assertThat(completed.at()).isEqualTo(lastSeen.plus(Duration.ofDays(31)));
        assertThat(candidate.told(SessionEvent.Paused.class).at()).isEqualTo(lastSeen);
        assertThat(candidate.told(SessionEvent.Abandoned.class).at()).isEqualTo(lastSeen.plus(Duration.ofDays(1)));
        assertThat(kinds(candidate)).filteredOn("abandoned"::equals).hasSize(1);
    }

    @Test
    void shouldKeepTheOwnersClaimAndCountByTheServersClock() {
        clock.stop();
        Interviewee candidate = Interviewee.active(clock);
        candidate.passesUntil(Duration.ofMinutes(10));

        candidate
                .post("finalize", "{\"total_minutes\":7}")
                .statusCode(200)
                .body("status", equalTo("completed"))
                .body("interview_duration", equalTo(10));

        candidate.post("finalize", "{\"total_minutes\":7}").statusCode(200);
        candidate
                .post("finalize", "{\"total_minutes\":8}")
                .statusCode(409)
                .body("code", equalTo("illegal-transition"))
                .body("from", equalTo("completed"));
        assertThat(candidate.count(SessionEvent.Completed.class)).isEqualTo(1);
        assertThat(candidate.count(SessionEvent.Corrected.class)).isZero();
        assertThat(Database.number(
                        "select (detail->>'claimed_minutes')::int from session_history"
                                + " where session_id = ? and kind = 'duration_claimed'",
                        candidate.session))
                .isEqualTo(7);
    }

    @Test
    void shouldLetAnOperatorCorrectAndKeepTheTrail() {
        clock.stop();
        Interviewee candidate = Interviewee.active(clock);
        candidate.passesUntil(Duration.ofMinutes(70));
        UUID operator = UUID.randomUUID();
        correct(operator, candidate, 59).statusCode(409).body("from", equalTo("active"));
        candidate.post("complete").statusCode(200);

        correct(operator, candidate, 59).statusCode(200).body("interview_duration", equalTo(59));
        correct(operator, candidate, 59).statusCode(200);

        SessionEvent.Corrected corrected = candidate.told(SessionEvent.Corrected.class);
        assertThat(corrected.creditsDue()).isEqualTo(1);
        assertThat(corrected.elapsedSeconds()).isEqualTo(59 * 60);
        assertThat(corrected.correctedBy()).isEqualTo(operator);
        assertThat(candidate.count(SessionEvent.Corrected.class)).isEqualTo(1);
        candidate
                .get("events?limit=100")
                .body("items[-1].kind", equalTo("corrected"))
                .body("items[-1].actor", equalTo("admin:" + operator))
                .body("items[-1].reason", equalTo("line was bad"))
                .body("items[-1].detail.before_seconds", equalTo(4200));
        Interviewee stranger = Interviewee.created(clock);
        stranger.call()
                .body("{\"total_minutes\":5}")
                .post(candidate.url("finalize"))
                .then()
                .statusCode(404);
        Interviewee.created(clock)
                .post("finalize", "{\"total_minutes\":5}")
                .statusCode(409)
                .body("from", equalTo("created"));
        for (String bad : List.of("{}", "{\"total_minutes\":-1}", "{\"total_minutes\":1000000}")) {
            Api.unchecked(candidate.token())
                    .body(bad)
                    .post(candidate.url("finalize"))
                    .then()
                    .statusCode(422);
        }
        Api.anonymous()
                .body("{\"total_minutes\":5}")
                .post(candidate.url("finalize"))
                .then()
                .statusCode(401);
    }

    private Interviewee inGrace() {
        Interviewee candidate = Interviewee.active(clock);
        candidate.passesUntil(HOUR.plusSeconds(1));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Events.send(new BillingEvent.CreditExhausted(candidate.session, candidate.user, 2, now.plusSeconds(60), now));
        Probe.eventually(() -> assertThat(kinds(candidate)).contains("grace_began"));
        return candidate;
    }

    private static Instant graceEnd(Interviewee candidate) {
        return Instant.parse(candidate
                .get("events?limit=100")
                .extract()
                .jsonPath()
                .getString("items.find { it.kind == 'grace_began' }.detail.ends_at"));
    }

    private static List<String> kinds(Interviewee candidate) {
        return candidate.get("events?limit=100").extract().jsonPath().getList("items.kind");
    }

    private static io.restassured.response.ValidatableResponse correct(
            UUID operator, Interviewee candidate, int minutes) {
        return Api.as(Tokens.of(operator, "admin"))
                .body("{\"total_minutes\":" + minutes + ",\"reason\":\"line was bad\"}")
                .post(candidate.url("finalize"))
                .then();
    }
}
