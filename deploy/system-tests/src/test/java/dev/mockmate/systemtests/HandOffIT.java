package dev.mockmate.systemtests;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mockmate.contracts.live.ServerToClientMessage.PayloadCase;
import dev.mockmate.platform.testing.LiveClient;
import dev.mockmate.platform.testing.LiveClient.Form;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A session handed to a desktop client by a launch link, which from then on holds a token for that session alone. */
@Order(3)
@ExtendWith(RunningStack.class)
class HandOffIT {

    private static final Map<String, String> DESKTOP =
            Map.of("name", "desktop", "version", "1.0.0", "platform", "linux");

    @Test
    void shouldRunOneSessionAndNothingElseWithTheTokenOfAConnection() {
        // given a launch link of a session
        User candidate = User.named("candidate18");
        UUID session = candidate.activeSession();
        UUID other = candidate.createSession();
        JsonPath launch = User.ok(candidate.post("/api/sessions/{id}/launch-token", session));
        String launchToken = launch.getString("launch_token");
        assertThat(launch.getString("launch_url"))
                .isEqualTo("mockmate://session/" + session + "?launch_token=" + launchToken);

        // when a client connects with it, without any other token
        Response connected = connect(session, launchToken);
        assertThat(connected.statusCode()).as(connected.asString()).isEqualTo(200);
        User desktop = User.bearing(connected.path("session_token"));

        // then the link is used up
        Response again = connect(session, launchToken);
        assertThat(again.statusCode()).isEqualTo(401);
        assertThat(again.<String>path("code")).isEqualTo("launch-token-invalid");

        // and its token opens the session, on every service
        assertThat(desktop.status(session)).isEqualTo("active");
        assertThat(heartbeat(desktop, session, connected.path("connection_id")).statusCode())
                .isEqualTo(200);
        desktop.init(session);
        User.ok(desktop.get("/api/interviews/{id}/questions", session));
        desktop.transcript(session);

        // and nothing else
        List<String> closed = List.of(
                "/api/sessions",
                "/api/sessions/current",
                "/api/sessions/" + other,
                "/api/billing/balance",
                "/api/billing/usage/" + session,
                "/api/mock",
                "/api/interviews/" + other + "/transcript",
                "/api/test-session/" + UUID.randomUUID());
        for (String path : closed) {
            assertThat(desktop.get(path).statusCode()).as(path).isEqualTo(403);
        }

        // and the live line, of this session only
        LiveClient client =
                LiveClient.connect(RunningStack.origin(), Form.PROTOBUF).start(desktop.token(), session);
        client.await(PayloadCase.START_RESPONSE);
        LiveClient stranger =
                LiveClient.connect(RunningStack.origin(), Form.PROTOBUF).start(desktop.token(), other);
        assertThat(stranger.awaitClose()).isEqualTo(3507);

        // when a newer connection takes the session over
        JsonPath newer =
                User.ok(candidate.postJson("/api/sessions/" + session + "/connect", Map.of("client", DESKTOP)));

        // then the older one is told, and its live line closed
        Response replaced = heartbeat(desktop, session, connected.path("connection_id"));
        assertThat(replaced.statusCode()).isEqualTo(409);
        assertThat(replaced.<String>path("code")).isEqualTo("connection-replaced");
        assertThat(heartbeat(candidate, session, newer.getString("connection_id"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(client.awaitClose()).isEqualTo(3503);
        assertThat(candidate.complete(session).statusCode()).isEqualTo(200);
    }

    private static Response connect(UUID session, String launchToken) {
        return given().baseUri(RunningStack.origin())
                .contentType(ContentType.JSON)
                .body(Map.of("client", DESKTOP, "launch_token", launchToken))
                .post("/api/sessions/{id}/connect", session);
    }

    private static Response heartbeat(User user, UUID session, String connection) {
        return user.putJson("/api/sessions/" + session + "/heartbeat", Map.of("connection_id", connection));
    }
}
