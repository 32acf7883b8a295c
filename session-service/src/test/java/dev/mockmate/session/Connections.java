package dev.mockmate.session;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dev.mockmate.platform.testing.Api;
import dev.mockmate.platform.testing.TestClock;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;

/** Connections of a session over the REST API. */
abstract class Connections {
    static final String CLIENT =
            "{\"client\":{\"name\":\"mockmate-desktop\",\"version\":\"1.4.0\",\"platform\":\"windows\"}}";

    @Inject
    TestClock clock;

    @AfterEach
    void backToRealTime() {
        clock.reset();
    }

    static ValidatableResponse endedBy(String token, Interviewee candidate, String body) {
        return Api.as(token).body(body).post(candidate.url("complete")).then();
    }

    static Instant lastSeen(Interviewee candidate) {
        return Instant.parse(candidate.get("").extract().path("last_heartbeat"));
    }

    static JsonPath connect(Interviewee candidate) {
        return candidate.post("connect", CLIENT).statusCode(200).extract().jsonPath();
    }

    static String launchToken(Interviewee candidate) {
        return candidate.post("launch-token").statusCode(200).extract().path("launch_token");
    }

    static Response launch(UUID session, String token) {
        return Api.anonymous().body(launchBody(token)).post("/api/sessions/{id}/connect", session);
    }

    static String launchBody(String token) {
        return "{\"client\":{\"name\":\"mockmate-desktop\"},\"launch_token\":\"" + token + "\"}";
    }

    static void shouldBeInvalid(Response answer) {
        answer.then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", notNullValue())
                .body("code", equalTo("launch-token-invalid"));
    }
}
