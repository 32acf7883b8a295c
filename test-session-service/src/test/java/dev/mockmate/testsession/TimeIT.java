package dev.mockmate.testsession;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.mockmate.contracts.Topics;
import dev.mockmate.contracts.event.TestSessionEvent;
import dev.mockmate.platform.testing.Database;
import dev.mockmate.platform.testing.Events;
import dev.mockmate.platform.testing.Probe;
import dev.mockmate.platform.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TimeIT {
    /** Rule {@code server-time}: within five seconds of the end. */
    private static final Duration WITHIN = Duration.ofSeconds(90);

    @Inject
    TestClock clock;

    private final Candidate candidate = Candidate.someone();

    @AfterEach
    void backToTheRealTime() {
        clock.reset();
    }

    @Test
    void shouldEndTheTestWhenItsTimeIsUpAndTakeAnswersUnderWay() {
        // given a test of four minutes with something typed
        clock.stop();
        var begun = candidate.begin(4).extract();
        UUID id = UUID.fromString(begun.path("session.id"));
        Instant end = Instant.parse(begun.path("session.test_end_time"));
        candidate.put("progress", Map.of("pending_answers", Map.of("q", "typed")));
        // when the time is up
        clock.advance(Duration.ofMinutes(4).plusMillis(1));
        // then nobody needs to ask for it to end
        Probe.eventually(WITHIN, () -> candidate
                .look()
                .body("session.status", equalTo("completed"))
                .body("session.completion_method", equalTo("timer_expired"))
                .body("session.remaining_seconds", equalTo(0)));
        assertThat(Events.exactly(TestSessionEvent.Completed.class, Topics.TEST_SESSION, id, 1))
                .containsExactly(new TestSessionEvent.Completed(id, candidate.id(), "timer_expired", end));
        candidate.put("heartbeat").statusCode(409);
        candidate
                .put("progress", Map.of("pending_answers", Map.of("q", "typed to the end")))
                .statusCode(200)
                .body("pending_answers.q", equalTo("typed to the end"));
        clock.advance(Duration.ofSeconds(30));
        candidate
                .put("progress", Map.of("pending_answers", Map.of("q", "too late")))
                .statusCode(409)
                .body("completion_method", equalTo("timer_expired"));
        candidate.history().body("history.kind", contains("created", "completed", "late_answers"));
    }

    @Test
    void shouldEndTheOthersWhenOneTestCannotBeEnded() {
        // given two tests that end together, one of which cannot be read
        UUID broken = UUID.fromString(candidate.begin(4).extract().path("session.id"));
        Candidate other = Candidate.someone();
        other.begin(4);
        Database.update("update test_session set sections = '\"no list\"' where id = ?", broken);
        // when the time is up
        clock.advance(Duration.ofMinutes(4));
        // then the other one ends, and this one as soon as it can be read
        Probe.eventually(WITHIN, () -> other.look().body("session.completion_method", equalTo("timer_expired")));
        Database.update("update test_session set sections = '[]' where id = ?", broken);
        Probe.eventually(WITHIN, () -> candidate.look().body("session.completion_method", equalTo("timer_expired")));
    }

    @Test
    void shouldAbandonATestNobodyWasHeardOfForFiveMinutes() {
        candidate.begin(60);
        clock.advance(Duration.ofMinutes(5).plusSeconds(1));
        Probe.eventually(WITHIN, () -> candidate
                .look()
                .body("session.status", equalTo("abandoned"))
                .body("session.completion_method", equalTo("heartbeat_timeout")));
        candidate.put("heartbeat").statusCode(409);
        candidate.history().body("history.actor[1]", equalTo("time"));
    }

    @Test
    void shouldNotAbandonBecauseTheServiceWasDown() {
        // given a service that comes back after sixty hours, with a candidate last heard of before
        candidate.begin(480);
        Database.update(
                "update test_session set last_heartbeat = last_heartbeat - interval '60 hours',"
                        + " last_activity = last_activity - interval '60 hours' where candidate_id = ?",
                candidate.id());
        Database.update("update service_liveness set alive_at = now() - interval '60 hours', serving_since = now()");
        Probe.eventually(() -> assertThat(Database.number("select count(*) from service_outage"
                        + " where ended_at - began_at between interval '3599 minutes' and interval '3601 minutes'"))
                .isPositive());
        // when the candidate comes back within the window
        candidate.look().body("session.status", equalTo("active"));
        candidate.put("heartbeat").statusCode(200);
        candidate.look().body("session.status", equalTo("active"));
    }

    @Test
    void shouldGiveBackAnOutageBeforeItEndsATest() {
        // given a test whose time ran out a minute ago, while the service was down for six minutes
        candidate.begin(60);
        Database.update("delete from service_outage");
        Database.update("insert into service_outage (began_at, ended_at) values (now() - interval '6 minutes', now())");
        Database.update(
                "update test_session set test_start_time = test_start_time - interval '61 minutes',"
                        + " gaps_counted_until = gaps_counted_until - interval '61 minutes',"
                        + " test_end_time = test_end_time - interval '61 minutes' where candidate_id = ?",
                candidate.id());
        // when the clock looks at it
        Probe.eventually(() -> candidate.look().body("session.extra_seconds", equalTo(360)));
        // then the test goes on
        candidate
                .look()
                .body("session.status", equalTo("active"))
                .body("session.remaining_seconds", org.hamcrest.Matchers.greaterThan(280));
        candidate.history().body("history[1].detail.cause", equalTo("service"));
    }

    @Test
    void shouldGiveBackAProvenGap() {
        // given
        clock.stop();
        Instant end = Instant.parse(candidate.begin(60).extract().path("session.test_end_time"));
        // when the line is dropped for two minutes
        clock.advance(Duration.ofMinutes(2));
        candidate.put("heartbeat").statusCode(200);
        // then
        var after = candidate.look().extract();
        int extra = after.path("session.extra_seconds");
        assertThat(extra).isBetween(120, 130);
        assertThat(Instant.parse(after.path("session.test_end_time"))).isEqualTo(end.plusSeconds(extra));
        candidate
                .history()
                .body("history.kind", contains("created", "gap_returned"))
                .body("history[1].detail.seconds", equalTo(extra))
                .body("history[1].detail.cause", equalTo("connection"));
    }

    @Test
    void shouldNotReviveAClosedPageAfterTwoMinutes() {
        candidate.begin(60);
        candidate.leave("tab_close");
        clock.advance(Duration.ofMinutes(2));
        candidate.put("heartbeat").statusCode(409).body("completion_method", equalTo("tab_close"));
        candidate.begin(60).statusCode(201).body("session.attempt", equalTo(2));
    }

    @Test
    void shouldBeginTheNextAttemptWhenTheTimeIsUpBeforeAnybodyLooked() {
        // given a test whose time is up right now
        candidate.begin(60);
        Database.update(
                "update test_session set test_start_time = test_start_time - interval '60 minutes',"
                        + " test_end_time = test_end_time - interval '60 minutes' where candidate_id = ?",
                candidate.id());
        // when
        candidate.begin(60).statusCode(201).body("session.attempt", equalTo(2));
    }
}
