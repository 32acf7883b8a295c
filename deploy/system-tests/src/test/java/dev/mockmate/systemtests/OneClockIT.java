package dev.mockmate.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockmate.movedclock.MovedClock;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Session-service and billing-service over the first hour, by one clock: 59:59 costs one credit and 60:00 two. Behind all other
 * tests, because an hour passes for all that runs.
 */
@Order(11)
@ExtendWith(RunningStack.class)
class OneClockIT {

    private static final Duration LAST_SECOND = Duration.ofMinutes(60).minusSeconds(1);
    private static final Duration HOUR = Duration.ofMinutes(60);
    private static final Duration LOOK = Duration.ofSeconds(2);
    /** Shorter than the silence after which a client is gone. */
    private static final Duration BEAT = Duration.ofSeconds(80);

    private final MovedClock clock = RunningStack.clock();
    private final User candidate = User.named("candidate11").withCredits(5);

    @AfterEach
    void goOnWithTheMachinesTime() {
        clock.reset();
    }

    @Test
    void shouldCostOneCreditAt5959AndTwoAt6000() {
        // given three sessions whose clocks start at the same instant
        clock.stopAt(clock.instant());
        Instant start = clock.instant();
        UUID shorter = candidate.activeSession();
        UUID exact = candidate.activeSession();
        UUID longer = candidate.activeSession();
        User.Balance before = candidate.balance();
        for (UUID session : List.of(shorter, exact, longer)) {
            assertThat(Instant.parse(candidate.session(session).getString("started_at")))
                    .isEqualTo(start);
        }

        // when all run for 59:59
        for (Duration at = BEAT; at.compareTo(LAST_SECOND) < 0; at = at.plus(BEAT)) {
            seenAt(start.plus(at), shorter, exact, longer);
        }
        seenAt(start.plus(LAST_SECOND), shorter, exact, longer);

        // then each has cost one, and that is what the first of them costs when it ends there
        check(shorter, LAST_SECOND, 1);
        check(exact, LAST_SECOND, 1);
        check(longer, LAST_SECOND, 1);
        assertThat(candidate.complete(shorter).statusCode()).isEqualTo(200);

        // when the second ends at 60:00 and the third goes on; a running clock is looked at every other second
        seenAt(start.plus(HOUR), exact, longer);
        assertThat(candidate.complete(exact).statusCode()).isEqualTo(200);
        seenAt(start.plus(HOUR).plus(LOOK), longer);

        // then both have cost two
        check(shorter, LAST_SECOND, 1);
        check(exact, HOUR, 2);
        check(longer, HOUR.plus(LOOK), 2);
        Probe.eventually(() ->
                assertThat(candidate.balance()).isEqualTo(new User.Balance(before.available() - 2, before.held() - 3)));

        // and so it stays
        assertThat(candidate.complete(longer).statusCode()).isEqualTo(200);
        check(longer, HOUR.plus(LOOK), 2);
        Probe.eventually(() -> {
            assertThat(candidate.postings(shorter)).containsExactly("capture", "hold");
            for (UUID session : List.of(exact, longer)) {
                assertThat(candidate.postings(session)).hasSize(3).endsWith("capture", "hold");
                assertThat(candidate.usage(session).getList("charges.at_minute", Integer.class))
                        .containsExactlyInAnyOrder(0, 60);
            }
        });
        Books.check();
    }

    private void seenAt(Instant instant, UUID... sessions) {
        clock.stopAt(instant);
        for (UUID session : sessions) {
            User.ok(candidate.request().put("/api/sessions/{id}/heartbeat", session));
        }
    }

    /** What both services tell of the session, once each has taken in what the other told. */
    private void check(UUID session, Duration elapsed, int credits) {
        Probe.eventually(Probe.PATIENT, () -> {
            EventLog.awaitAllTaken();
            JsonPath timer = candidate.timer(session);
            assertThat(timer.getLong("elapsed_seconds")).isEqualTo(elapsed.toSeconds());
            assertThat(timer.getInt("credits_used")).as("by its timer").isEqualTo(credits);
            assertThat(candidate.session(session).getInt("credits_used"))
                    .as("by session-service")
                    .isEqualTo(credits);
            JsonPath usage = candidate.usage(session);
            assertThat(usage.getInt("credits") + usage.getInt("held"))
                    .as("by billing-service")
                    .isEqualTo(credits);
        });
    }
}
