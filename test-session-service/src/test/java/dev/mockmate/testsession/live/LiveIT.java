package dev.mockmate.testsession.live;

import static dev.mockmate.testsession.invitation.InvitationFixtures.invite;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import dev.mockmate.platform.testing.Api;
import dev.mockmate.platform.testing.Probe;
import dev.mockmate.platform.testing.TestClock;
import dev.mockmate.platform.testing.Tokens;
import dev.mockmate.testsession.invitation.InvitationFixtures.Made;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LiveIT {
    private static final String ACME = Tokens.recruiter(UUID.randomUUID(), "acme");
    private static final String GLOBEX = Tokens.recruiter(UUID.randomUUID(), "globex");
    private static final String ADMIN = Tokens.of(UUID.randomUUID(), "admin");

    @Inject
    TestClock clock;

    private Made made;

    @BeforeEach
    void invited() {
        made = invite(ACME, new JsonObject().put("test_duration_minutes", 60));
    }

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @Test
    void shouldTellThePageWhatRecruitersChange() throws IOException {
        // given a page that follows its test
        Instant end = Instant.parse(made.begin().path("session.test_end_time"));
        String lastId;
        try (EventReader page = EventReader.open(made.path("events"), made.token(), null)) {
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.header("Cache-Control")).isEqualTo("no-store");
            assertThat(page.header("X-Accel-Buffering")).isEqualTo("no");
            // when the recruiter gives time and says so
            act(ACME, "extra-time", new JsonObject().put("seconds", 300).put("reason", "a fire drill"))
                    .statusCode(200)
                    .body("session.extra_seconds", equalTo(300));
            // then the page is told both
            JsonObject changed = page.next("time_changed").data();
            assertThat(changed.getString("test_end_time"))
                    .isEqualTo(end.plusSeconds(300).toString());
            assertThat(changed.getString("reason")).isEqualTo("a fire drill");
            assertThat(changed.getLong("remaining_seconds")).isBetween(3610L, 3900L);
            act(ACME, "announcement", new JsonObject().put("text", "Fünf Minuten länger"))
                    .statusCode(201)
                    .body("text", equalTo("Fünf Minuten länger"));
            EventReader.Event said = page.next("announcement");
            assertThat(said.data().getString("text")).isEqualTo("Fünf Minuten länger");
            lastId = said.id();
        }
        // and what happens while the line is down comes when the page is back, nothing twice
        act(ACME, "extra-time", new JsonObject().put("seconds", 60).put("reason", "and a bit"))
                .statusCode(200);
        act(ACME, "end", new JsonObject().put("reason", "the day is over"))
                .statusCode(200)
                .body("session.completion_method", equalTo("auto"));
        act(ACME, "end", new JsonObject().put("reason", "again")).statusCode(200);
        try (EventReader page = EventReader.open(made.path("events"), made.token(), lastId)) {
            page.next("time_changed");
            JsonObject ended = page.next("ended").data();
            assertThat(ended.getString("status")).isEqualTo("completed");
            assertThat(ended.getString("completion_method")).isEqualTo("auto");
            // and a page that opens new knows what was said and how it stands
            try (EventReader reloaded = EventReader.open(made.path("events"), ACME, null)) {
                reloaded.next("announcement");
                reloaded.next("time_changed");
                reloaded.next("ended");
            }
            // and a test that is reopened goes on with what was typed
            act(ACME, "announcement", new JsonObject().put("text", "too late")).statusCode(409);
            act(ACME, "reopen", new JsonObject().put("minutes", 10).put("reason", "a dead battery"))
                    .statusCode(200)
                    .body("session.status", equalTo("active"));
            page.next("revived");
            assertThat(page.next("time_changed").data().getLong("remaining_seconds"))
                    .isBetween(300L, 600L);
        }
        Api.as(made.token()).put(made.path("heartbeat")).then().statusCode(200);
        act(ACME, "reopen", new JsonObject().put("minutes", 10).put("reason", "twice"))
                .statusCode(409);
        Api.as(ACME)
                .get(made.path("history"))
                .then()
                .body(
                        "history.kind",
                        containsInAnyOrder(
                                "created",
                                "time_added",
                                "announced",
                                "time_added",
                                "end_requested",
                                "completed",
                                "reopened"));
    }

    @Test
    void shouldEndAReopenedTestByItsNewTime() {
        // given a test nobody was heard of, reopened for less time than was left
        made.begin();
        clock.advance(Duration.ofMinutes(6));
        Probe.eventually(
                Duration.ofSeconds(90), () -> look().body("session.completion_method", equalTo("heartbeat_timeout")));
        act(ACME, "reopen", new JsonObject().put("minutes", 3).put("reason", "the network came back"))
                .statusCode(200);
        // when these minutes are over
        clock.advance(Duration.ofMinutes(3));
        // then it ends
        Probe.eventually(() -> look().body("session.completion_method", equalTo("timer_expired")));
    }

    @Test
    void shouldLetNobodyElseChangeATest() {
        made.begin();
        JsonObject time = new JsonObject().put("seconds", 60).put("reason", "because");
        act(GLOBEX, "extra-time", time).statusCode(404);
        act(made.token(), "extra-time", time).statusCode(403);
        act(ACME, "extra-time", new JsonObject().put("seconds", 60))
                .statusCode(422)
                .body("code", equalTo("reason-required"));
        Api.unchecked(ACME)
                .body("{\"seconds\":0,\"reason\":\"none\"}")
                .post(made.path("extra-time"))
                .then()
                .statusCode(422);
        act(ADMIN, "announcement", new JsonObject().put("text", "Hello")).statusCode(422);
        for (String token : List.of(GLOBEX, Tokens.candidate(UUID.randomUUID()))) {
            Api.as(token)
                    .accept("text/event-stream")
                    .get(made.path("events"))
                    .then()
                    .statusCode(404);
        }
        // and whoever holds as many streams as one may gets no more
        List<EventReader> open = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            open.add(EventReader.open(made.path("events"), made.token(), "0"));
        }
        Probe.eventually(() -> {
            EventReader another = EventReader.open(made.path("events"), made.token(), "0");
            assertThat(another.status()).isEqualTo(429);
        });
        open.forEach(LiveIT::close);
        Probe.eventually(() -> {
            EventReader another = EventReader.open(made.path("events"), made.token(), "0");
            close(another);
            assertThat(another.status()).isEqualTo(200);
        });
    }

    @Test
    void shouldShowRecruitersTheirTestsUnderWay() throws IOException {
        // given a test of an organisation that has no other one
        String organisation = "org-" + UUID.randomUUID();
        String recruiter = Tokens.recruiter(UUID.randomUUID(), organisation);
        Made own = invite(recruiter, new JsonObject().put("test_duration_minutes", 60));
        String test = own.begin().path("session.id");
        made.begin();
        try (EventReader overview = EventReader.open("/api/test-session/live", recruiter, null)) {
            JsonObject first = overview.next("session").data();
            assertThat(first.getString("test_id")).isEqualTo(test);
            assertThat(first.getLong("answered")).isZero();
            assertThat(first.getLong("remaining_seconds")).isBetween(3500L, 3600L);
            // when something is typed, and the test handed in
            Api.as(own.token())
                    .body("{\"pending_answers\":{\"q\":\"typed\"}}")
                    .put(own.path("progress"))
                    .then()
                    .statusCode(200);
            assertThat(overview.next("session").data().getLong("answered")).isEqualTo(1);
            Api.as(own.token())
                    .body("{\"completion_method\":\"manual\"}")
                    .put(own.path("complete"))
                    .then()
                    .statusCode(200);
            // then the overview says both, and nothing of others
            JsonObject last = overview.next("session").data();
            assertThat(last.getString("status")).isEqualTo("completed");
            assertThat(last.getLong("remaining_seconds")).isZero();
        }
    }

    private ValidatableResponse act(String token, String call, JsonObject body) {
        return Api.as(token).body(body.encode()).post(made.path(call)).then();
    }

    private ValidatableResponse look() {
        return Api.as(ACME).get("/api/test-session/" + made.candidate()).then();
    }

    private static void close(EventReader reader) {
        try {
            reader.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
