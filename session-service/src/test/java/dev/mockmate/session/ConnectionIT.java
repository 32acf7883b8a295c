package dev.mockmate.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.mockmate.contracts.Topics;
import dev.mockmate.contracts.event.SessionEvent;
import dev.mockmate.platform.testing.Api;
import dev.mockmate.platform.testing.Database;
import dev.mockmate.platform.testing.Events;
import dev.mockmate.platform.testing.HostileInput;
import dev.mockmate.platform.testing.RawHttp;
import dev.mockmate.platform.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ConnectionIT extends Connections {
    @Test
    void shouldIssueATokenForThisSessionAndUserOnly() throws Exception {
        Interviewee candidate = Interviewee.created(clock);

        JsonPath connected = connect(candidate);

        String jwks = Api.anonymous()
                .get("/api/sessions/jwks")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        JwtClaims claims = new JwtConsumerBuilder()
                .setExpectedIssuer("https://mockmate.dev/sessions")
                .setExpectedAudience("mockmate")
                .setRequireExpirationTime()
                .setVerificationKeyResolver(new JwksVerificationKeyResolver(new JsonWebKeySet(jwks).getJsonWebKeys()))
                .build()
                .processToClaims(connected.getString("session_token"));
        assertThat(claims.getSubject()).isEqualTo(candidate.user.toString());
        assertThat(claims.getStringClaimValue("session_id")).isEqualTo(candidate.session.toString());
        assertThat(claims.getJwtId()).isEqualTo(connected.getString("connection_id"));
        assertThat(claims.flattenClaims().get("realm_access.roles")).containsExactly("candidate");
        assertThat(claims.getStringClaimValue("name")).isEqualTo("Test User");
        assertThat(Instant.parse(connected.getString("expires_at")).getEpochSecond())
                .isEqualTo(claims.getExpirationTime().getValue())
                .isEqualTo(claims.getIssuedAt().getValue() + 4 * 3600);
        assertThat(connected.getString("session.id")).isEqualTo(candidate.session.toString());
        assertThat(connected.getBoolean("session.connected")).isTrue();
        assertThat(connected.getBoolean("timer.is_running")).isFalse();
        SessionEvent.Connected told = candidate.told(SessionEvent.Connected.class);
        assertThat(told.connectionId()).isEqualTo(UUID.fromString(connected.getString("connection_id")));
        assertThat(told.replacedConnectionId()).isNull();
        assertThat(told.clientName()).isEqualTo("mockmate-desktop");
    }

    @Test
    void shouldOpenTheCallsOfItsSessionAndNothingElse() {
        Interviewee candidate = Interviewee.active(clock);
        JsonPath connected = connect(candidate);
        String token = connected.getString("session_token");
        String other = Api.as(candidate.token())
                .body("{\"job_title\":\"Other\"}")
                .post("/api/sessions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        Api.as(token)
                .body("{\"connection_id\":\"" + connected.getString("connection_id") + "\"}")
                .put(candidate.url("heartbeat"))
                .then()
                .statusCode(200);
        for (String call :
                List.of("", "status", "timer", "validate", "access", "active-info", "credit-usage", "events")) {
            Api.as(token).get(candidate.url(call)).then().statusCode(200);
        }
        for (String call : List.of("", "/active-info", "/events", "/validate", "/access")) {
            Api.as(token).get("/api/sessions/" + other + call).then().statusCode(403);
        }
        Api.as(token).get("/api/sessions").then().statusCode(403);
        Api.as(token).get("/api/sessions/current").then().statusCode(403);
        Api.as(token).body("{\"job_title\":\"x\"}").post("/api/sessions").then().statusCode(403);
        Api.as(token)
                .body(CLIENT)
                .post("/api/sessions/" + other + "/connect")
                .then()
                .statusCode(403);
        String newer = Api.as(token)
                .body(CLIENT)
                .post(candidate.url("connect"))
                .then()
                .statusCode(200)
                .extract()
                .path("session_token");
        Api.as(newer).post(candidate.url("disconnect")).then().statusCode(200);
        Api.as(newer)
                .body("{\"total_minutes\":1}")
                .post(candidate.url("finalize"))
                .then()
                .statusCode(200);
    }

    @Test
    void shouldLetTheNewestConnectionReplaceTheOlder() {
        Interviewee candidate = Interviewee.active(clock);
        String older = connect(candidate).getString("connection_id");
        String newer = connect(candidate).getString("connection_id");

        candidate
                .heartbeat("{\"connection_id\":\"" + older + "\"}")
                .statusCode(409)
                .body("code", equalTo("connection-replaced"));
        candidate.heartbeat("{\"connection_id\":\"" + newer + "\"}").statusCode(200);
        candidate.heartbeat("{}").statusCode(200);
        candidate
                .post("disconnect", "{\"connection_id\":\"" + older + "\"}")
                .statusCode(409)
                .body("code", equalTo("connection-replaced"));
        List<SessionEvent.Connected> told =
                Events.await(SessionEvent.Connected.class, Topics.SESSION, candidate.session, 2);
        assertThat(told.get(1).replacedConnectionId()).isEqualTo(UUID.fromString(older));
        assertThat(Database.number(
                        "select count(*) from session_connection where id = ? and reason = 'replaced'",
                        UUID.fromString(older)))
                .isEqualTo(1);
    }

    @Test
    void shouldPauseWhenTheClientGoesAndGoOnWhenItIsBack() {
        clock.stop();
        Interviewee candidate = Interviewee.active(clock);
        connect(candidate);
        candidate.passes(Duration.ofSeconds(30));

        // Not at the very moment of its last sign of life.
        clock.advance(Duration.ofMillis(1));
        candidate
                .post("disconnect")
                .statusCode(200)
                .body("status", equalTo("paused"))
                .body("connected", equalTo(false));
        candidate.post("disconnect").statusCode(200).body("status", equalTo("paused"));
        assertThat(candidate.told(SessionEvent.Paused.class).reason()).isEqualTo("disconnected");
        assertThat(candidate.told(SessionEvent.Paused.class).elapsedSeconds()).isBetween(30L, 40L);
        candidate
                .get("active-info")
                .statusCode(200)
                .body("connection.reason", equalTo("client"))
                .body("connection.disconnected_at", notNullValue());

        JsonPath back = connect(candidate);

        assertThat(back.getString("session.status")).isEqualTo("active");
        assertThat(back.getBoolean("timer.is_running")).isTrue();
        assertThat(candidate.count(SessionEvent.Paused.class)).isEqualTo(1);
    }

    @Test
    void shouldNotLiftTheUsersPauseByConnecting() {
        Interviewee candidate = Interviewee.active(clock);
        candidate.post("timer/pause").statusCode(200);

        assertThat(connect(candidate).getString("session.status")).isEqualTo("paused");
        candidate.post("disconnect").statusCode(200).body("status", equalTo("paused"));
        assertThat(connect(candidate).getString("session.status")).isEqualTo("paused");
    }

    @Test
    void shouldComeBackFromAbandonedByConnecting() {
        Interviewee candidate = Interviewee.active(clock);
        candidate.post("timer/pause").statusCode(200);
        clock.advance(Duration.ofHours(25));
        Events.await(SessionEvent.Abandoned.class, Topics.SESSION, candidate.session, 1);

        assertThat(connect(candidate).getString("session.status")).isEqualTo("paused");
        assertThat(Events.exactly(SessionEvent.Paused.class, Topics.SESSION, candidate.session, 2))
                .as("the others are told that it is no longer abandoned")
                .hasSize(2);
    }

    @Test
    void shouldRefuseConnectionsAfterTheEnd() {
        Interviewee candidate = Interviewee.active(clock);
        String token = launchToken(candidate);
        String connection = connect(candidate).getString("connection_id");
        candidate.post("complete").statusCode(200);

        candidate.post("connect", CLIENT).statusCode(409).body("from", equalTo("completed"));
        launch(candidate.session, token).then().statusCode(409).body("code", equalTo("illegal-transition"));
        candidate.post("launch-token").statusCode(409).body("to", equalTo("connected"));
        candidate.post("disconnect").statusCode(200).body("status", equalTo("completed"));
        candidate
                .post("disconnect", "{\"connection_id\":\"" + UUID.randomUUID() + "\"}")
                .statusCode(200)
                .body("connected", equalTo(false));
        candidate.heartbeat("{\"connection_id\":\"" + connection + "\"}").statusCode(409);
        candidate.get("active-info").body("connection.reason", equalTo("ended"));
    }

    @Test
    void shouldAskForATokenOfEitherKind() {
        Interviewee candidate = Interviewee.created(clock);
        Interviewee stranger = Interviewee.created(clock);

        Api.anonymous()
                .body(CLIENT)
                .post(candidate.url("connect"))
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", notNullValue())
                .body("code", equalTo("unauthenticated"));
        Api.unchecked("rubbish")
                .body(CLIENT)
                .post(candidate.url("connect"))
                .then()
                .statusCode(401);
        Api.unchecked(Tokens.of(UUID.randomUUID(), "recruiter"))
                .body(CLIENT)
                .post(candidate.url("connect"))
                .then()
                .statusCode(403);
        stranger.call().body(CLIENT).post(candidate.url("connect")).then().statusCode(404);
        stranger.call().post(candidate.url("launch-token")).then().statusCode(404);
        stranger.call().post(candidate.url("disconnect")).then().statusCode(404);
        Api.anonymous().post(candidate.url("launch-token")).then().statusCode(401);
        Api.anonymous().post(candidate.url("disconnect")).then().statusCode(401);
    }

    @Test
    void shouldLetAnOperatorEndASessionAndKeepWhy() {
        Interviewee candidate = Interviewee.active(clock);
        connect(candidate);
        Instant lastSeen = lastSeen(candidate);
        clock.advance(Duration.ofSeconds(5));
        UUID operator = UUID.randomUUID();

        endedBy(Tokens.of(operator, "admin"), candidate, "{\"reason\":\"reported\"}")
                .statusCode(200)
                .body("status", equalTo("completed"))
                .body("end_reason", equalTo("operator_ended"));
        endedBy(Tokens.of(operator, "admin"), candidate, "{\"reason\":\"again\"}")
                .statusCode(200);

        assertThat(candidate.told(SessionEvent.Completed.class).endReason()).isEqualTo("operator_ended");
        assertThat(lastSeen(candidate)).as("not a sign of the client").isEqualTo(lastSeen);
        candidate
                .get("events?limit=100")
                .body("items[-1].kind", equalTo("completed"))
                .body("items[-1].actor", equalTo("admin:" + operator))
                .body("items[-1].reason", equalTo("operator_ended"))
                .body("items[-1].detail.note", equalTo("reported"));
    }

    @Test
    void shouldLetNobodyElseEndASession() {
        Interviewee candidate = Interviewee.active(clock);

        endedBy(Tokens.candidate(UUID.randomUUID()), candidate, "{}").statusCode(404);
        endedBy(Tokens.of(UUID.randomUUID(), "recruiter"), candidate, "{}").statusCode(403);
        endedBy(candidate.token(), candidate, "{\"end_reason\":\"operator_ended\"}")
                .statusCode(422)
                .body("errors[0].field", equalTo("end_reason"));

        candidate.get("").body("status", equalTo("active"));
    }

    @Test
    void shouldRefuseBadBodies() {
        Interviewee candidate = Interviewee.created(clock);

        HostileInput.bodies().forEach(body -> assertThat(Api.unchecked(candidate.token())
                        .body(body)
                        .post(candidate.url("connect"))
                        .statusCode())
                .as(body)
                .isBetween(400, 499));
        Api.unchecked(candidate.token())
                .body("{\"client\":{\"version\":\"1\"}}")
                .post(candidate.url("connect"))
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("client.name"));
        Api.unchecked(candidate.token())
                .body("{\"connection_id\":\"nope\"}")
                .put(candidate.url("heartbeat"))
                .then()
                .statusCode(400);
        candidate.get("active-info").body("connection", nullValue());
    }

    @Test
    void shouldTakeAStreamOfNothingForNoBody() {
        Interviewee candidate = Interviewee.active(clock);
        assertThat(streamed(candidate, "0\r\n\r\n")).isEqualTo(200);
        assertThat(streamed(candidate, "", "0\r\n\r\n")).isEqualTo(200);
        candidate.get("").body("connected", equalTo(false));
        assertThat(streamed(candidate, "1\r\na\r\n0\r\n\r\n")).isEqualTo(415);
        assertThat(streamed(candidate, "", "1\r\na\r\n", "0\r\n\r\n")).isEqualTo(415);
    }

    /** The status of a disconnection whose body comes in pieces, the first with the head. */
    private static int streamed(Interviewee candidate, String... pieces) {
        try (RawHttp connection = RawHttp.to(RestAssured.port, Duration.ofSeconds(60))) {
            String head =
                    "POST " + candidate.url("disconnect") + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                            + candidate.token() + "\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n";
            connection.send(head + pieces[0]);
            Arrays.stream(pieces).skip(1).forEach(connection::send);
            return connection.answer().status();
        }
    }
}
