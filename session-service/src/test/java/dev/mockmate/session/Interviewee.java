package dev.mockmate.session;

import dev.mockmate.contracts.Topics;
import dev.mockmate.contracts.event.BillingEvent;
import dev.mockmate.contracts.event.SessionEvent;
import dev.mockmate.platform.testing.Api;
import dev.mockmate.platform.testing.Database;
import dev.mockmate.platform.testing.Events;
import dev.mockmate.platform.testing.Probe;
import dev.mockmate.platform.testing.TestClock;
import dev.mockmate.platform.testing.Tokens;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.hamcrest.Matchers;

/** A candidate with a session, as tests speak of them. */
final class Interviewee {
    final UUID user = UUID.randomUUID();
    final UUID session;
    private final TestClock clock;

    private Interviewee(TestClock clock) {
        this.clock = clock;
        this.session = UUID.fromString(call().body("{\"job_title\":\"Backend Engineer\",\"company\":\"Example Ltd\"}")
                .post("/api/sessions")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    /** With a session that was just made. */
    static Interviewee created(TestClock clock) {
        return new Interviewee(clock);
    }

    /** With a session whose clock runs. */
    static Interviewee active(TestClock clock) {
        Interviewee interviewee = new Interviewee(clock);
        CompletableFuture<Integer> answer = CompletableFuture.supplyAsync(
                () -> interviewee.post("activate").extract().statusCode());
        SessionEvent.ActivationRequested requested = Events.await(
                        SessionEvent.ActivationRequested.class, Topics.SESSION, interviewee.session, 1)
                .get(0);
        Events.send(new BillingEvent.ActivationApproved(
                interviewee.session, interviewee.user, requested.activationId(), 1, 2, clock.instant()));
        answer.join();
        Probe.eventually(() -> interviewee.get("").body("status", Matchers.equalTo("active")));
        return interviewee;
    }

    String token() {
        return Tokens.candidate(user);
    }

    io.restassured.specification.RequestSpecification call() {
        return Api.as(token());
    }

    ValidatableResponse get(String path) {
        return call().get(url(path)).then();
    }

    ValidatableResponse post(String path) {
        return call().post(url(path)).then();
    }

    ValidatableResponse post(String path, String body) {
        return call().body(body).post(url(path)).then();
    }

    ValidatableResponse put(String path) {
        return call().put(url(path)).then();
    }

    ValidatableResponse heartbeat(String body) {
        return call().body(body).put(url("heartbeat")).then();
    }

    String url(String path) {
        return "/api/sessions/" + session + (path.isEmpty() ? "" : "/" + path);
    }

    /** Time passes in which the client is there all the time. */
    void passes(Duration time) {
        isThereUntil(clock.instant().plus(time));
        clock.advance(time);
    }

    /** Time passes until the clock of a session that never paused shows {@code elapsed}. */
    void passesUntil(Duration elapsed) {
        Instant start = Events.await(SessionEvent.Activated.class, Topics.SESSION, session, 1)
                .get(0)
                .at();
        passes(Duration.between(clock.instant(), start.plus(elapsed)));
    }

    private void isThereUntil(Instant until) {
        Database.update(
                "update session_presence set last_heartbeat = ? where session_id = ?",
                OffsetDateTime.ofInstant(until, ZoneOffset.UTC),
                session);
    }

    /** The only event of this kind. */
    <E extends SessionEvent> E told(Class<E> kind) {
        return Events.await(kind, Topics.SESSION, session, 1).get(0);
    }

    long count(Class<? extends SessionEvent> kind) {
        return Events.of(Topics.SESSION, session).stream()
                .filter(kind::isInstance)
                .count();
    }

    /** What the recorded intervals of the clock add up to. */
    long recordedSeconds() {
        return Database.number(
                "select coalesce(floor(extract(epoch from sum(ended_at - started_at))), 0) from clock_interval"
                        + " where session_id = ?",
                session);
    }
}
