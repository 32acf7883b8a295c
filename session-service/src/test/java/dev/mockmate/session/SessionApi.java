package dev.mockmate.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockmate.contracts.Topics;
import dev.mockmate.contracts.event.BillingEvent;
import dev.mockmate.contracts.event.SessionEvent;
import dev.mockmate.platform.testing.Api;
import dev.mockmate.platform.testing.Events;
import dev.mockmate.platform.testing.Probe;
import dev.mockmate.platform.testing.TestClock;
import dev.mockmate.platform.testing.Tokens;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;

/** A session over the REST API, and billing's word on it. */
abstract class SessionApi {
    @Inject
    TestClock clock;

    final UUID user = UUID.randomUUID();
    final String token = Tokens.candidate(user);

    @AfterEach
    void backToRealTime() {
        clock.reset();
    }

    UUID create() {
        return UUID.fromString(Api.as(token)
                .body("{\"job_title\":\"Backend Engineer\",\"job_description\":\"Java and Kafka\"}")
                .post("/api/sessions")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    Response createWith(String key, String body) {
        return Api.as(token).header("Idempotency-Key", key).body(body).post("/api/sessions");
    }

    UUID active() {
        UUID id = create();
        activate(id, this::approve).then().statusCode(200);
        return id;
    }

    /** What an activation that is decided comes to; asked for again when the call did not wait as long as that took. */
    Response activate(UUID id, java.util.function.Consumer<SessionEvent.ActivationRequested> decision) {
        for (int times = 1; ; times++) {
            int request = times;
            CompletableFuture<Response> call =
                    CompletableFuture.supplyAsync(() -> Api.as(token).post("/api/sessions/{id}/activate", id));
            decision.accept(Events.await(SessionEvent.ActivationRequested.class, Topics.SESSION, id, request)
                    .get(request - 1));
            Response answer = call.join();
            if (answer.statusCode() != 202) {
                return answer;
            }
            Probe.eventually(() -> assertThat(status(id)).isNotEqualTo("activating"));
            if (status(id).equals("active")) {
                return Api.as(token).post("/api/sessions/{id}/activate", id);
            }
        }
    }

    String status(UUID id) {
        return Api.as(token).get("/api/sessions/{id}/status", id).path("status");
    }

    void approve(SessionEvent.ActivationRequested requested) {
        Events.send(new BillingEvent.ActivationApproved(
                requested.sessionId(), requested.userId(), requested.activationId(), 1, 2, Instant.now()));
    }
}
