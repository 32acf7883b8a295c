package dev.mockmate.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dev.mockmate.platform.testing.Api;
import dev.mockmate.platform.testing.Database;
import dev.mockmate.platform.testing.TestClock;
import dev.mockmate.platform.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How long a session token lasts, whom it is taken from and what it never makes. */
@QuarkusTest
class SessionTokenIT {
    private static final String CLIENT = "{\"client\":{\"name\":\"mockmate-desktop\"}}";

    @Inject
    TestClock clock;

    @AfterEach
    void backToRealTime() {
        clock.reset();
    }

    @Test
    void shouldRenewATokenForTheSameConnection() throws Exception {
        Interviewee candidate = Interviewee.created(clock);
        JsonPath connected = connect(candidate.token(), candidate);
        clock.advance(Duration.ofHours(3));

        JsonPath renewed = renew(connected.getString("session_token"), candidate)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        JwtClaims claims = claims(renewed.getString("session_token"));
        assertThat(claims.getJwtId()).isEqualTo(connected.getString("connection_id"));
        assertThat(claims.getSubject()).isEqualTo(candidate.user.toString());
        assertThat(claims.getStringClaimValue("session_id")).isEqualTo(candidate.session.toString());
        assertThat(claims.getStringClaimValue("email")).isEqualTo("user@example.test");
        assertThat(expiry(renewed))
                .isBetween(after(connected, 3), after(connected, 3).plusSeconds(60));
        assertThat(claims.getExpirationTime().getValue())
                .isEqualTo(expiry(renewed).getEpochSecond());
        Api.as(renewed.getString("session_token"))
                .put(candidate.url("heartbeat"))
                .then()
                .statusCode(200);
        assertThat(Database.number("select count(*) from session_connection where session_id = ?", candidate.session))
                .as("no new connection")
                .isEqualTo(1);
    }

    @Test
    void shouldEndADayAfterTheFirstTokenHoweverItIsRenewed() {
        Interviewee candidate = Interviewee.created(clock);
        JsonPath first = connect(candidate.token(), candidate);
        Instant last = after(first, 20);

        clock.advance(Duration.ofHours(11));
        JsonPath again = connect(first.getString("session_token"), candidate);
        clock.advance(Duration.ofHours(11));
        JsonPath renewed = renew(again.getString("session_token"), candidate)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        JsonPath connectedLate = connect(renewed.getString("session_token"), candidate);

        assertThat(expiry(again)).isBetween(after(first, 11), after(first, 11).plusSeconds(60));
        assertThat(List.of(expiry(renewed), expiry(connectedLate))).containsExactly(last, last);
        clock.advance(Duration.ofHours(2));
        String late = connectedLate.getString("session_token");
        refused(renew(late, candidate));
        refused(Api.as(late).body(CLIENT).post(candidate.url("connect")));
        assertThat(expiry(connect(candidate.token(), candidate)))
                .as("the user's own sign-in begins anew")
                .isBetween(
                        last.plus(Duration.ofHours(4)),
                        last.plus(Duration.ofHours(4)).plusSeconds(60));
    }

    @Test
    void shouldRefuseTheTokenOfAReplacedConnectionAtOnce() {
        Interviewee candidate = Interviewee.active(clock);
        String older = connect(candidate.token(), candidate).getString("session_token");
        Api.as(older).get(candidate.url("status")).then().statusCode(200);

        JsonPath newest = connect(candidate.token(), candidate);

        for (String read :
                List.of("", "status", "timer", "validate", "access", "active-info", "credit-usage", "events")) {
            refused(Api.as(older).get(candidate.url(read)));
        }
        for (String move :
                List.of("activate", "timer/start", "timer/pause", "timer/resume", "timer/stop", "complete")) {
            refused(Api.as(older).post(candidate.url(move)));
        }
        refused(Api.as(older).body(CLIENT).post(candidate.url("connect")));
        refused(Api.as(older).body("{\"total_minutes\":1}").post(candidate.url("finalize")));
        refused(Api.as(older).body("{\"company\":\"x\"}").patch(candidate.url("")));
        refused(renew(older, candidate));
        Api.as(older).get(candidate.url("session-token")).then().statusCode(200).body("active", equalTo(false));
        String current = newest.getString("session_token");
        Api.as(current).get(candidate.url("session-token")).then().body("active", equalTo(true));
        Api.as(current).get(candidate.url("")).then().body("status", equalTo("active"));
    }

    @Test
    void shouldTellAReplacedClientThatItsHeartDoesNotCount() {
        Interviewee candidate = Interviewee.active(clock);
        JsonPath older = connect(candidate.token(), candidate);
        String newer = connect(candidate.token(), candidate).getString("connection_id");
        String token = older.getString("session_token");
        Instant before = lastHeartbeat(candidate);
        clock.advance(Duration.ofSeconds(20));

        for (String body : List.of("{}", named(older.getString("connection_id")), named(newer))) {
            Api.as(token)
                    .body(body)
                    .put(candidate.url("heartbeat"))
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("connection-replaced"));
        }
        Api.as(token)
                .post(candidate.url("disconnect"))
                .then()
                .statusCode(409)
                .body("code", equalTo("connection-replaced"));
        assertThat(lastHeartbeat(candidate)).isEqualTo(before);
        candidate.get("").body("connected", equalTo(true)).body("status", equalTo("active"));
    }

    @Test
    void shouldKeepTheTokenOfADroppedConnectionUntilANewerOneComes() {
        Interviewee candidate = Interviewee.active(clock);
        String token = connect(candidate.token(), candidate).getString("session_token");
        Api.as(token).post(candidate.url("disconnect")).then().statusCode(200);

        Api.as(token).get(candidate.url("status")).then().statusCode(200).body("status", equalTo("paused"));
        Api.as(token).put(candidate.url("heartbeat")).then().statusCode(200);
        connect(candidate.token(), candidate);
        refused(Api.as(token).get(candidate.url("status")));
    }

    @Test
    void shouldHearADroppedClientThatNamesItsOwnConnection() {
        Interviewee candidate = Interviewee.active(clock);
        JsonPath connected = connect(candidate.token(), candidate);
        String connection = connected.getString("connection_id");

        for (String token : List.of(candidate.token(), connected.getString("session_token"))) {
            Api.as(token).post(candidate.url("disconnect")).then().statusCode(200);
            Api.as(token)
                    .body(named(connection))
                    .put(candidate.url("heartbeat"))
                    .then()
                    .statusCode(200);
            candidate.get("").body("status", equalTo("active"));
        }
        Api.as(candidate.token())
                .body(named(UUID.randomUUID().toString()))
                .put(candidate.url("heartbeat"))
                .then()
                .statusCode(409)
                .body("code", equalTo("connection-replaced"));
    }

    @Test
    void shouldReadTheSessionAfterItsEnd() {
        Interviewee candidate = Interviewee.active(clock);
        String token = connect(candidate.token(), candidate).getString("session_token");
        Api.as(token).post(candidate.url("timer/stop")).then().statusCode(200);

        Api.as(token).post(candidate.url("disconnect")).then().statusCode(200).body("status", equalTo("completed"));
        Api.as(token).get(candidate.url("active-info")).then().statusCode(200);
        renew(token, candidate).then().statusCode(200);
    }

    @Test
    void shouldNeitherLaunchNorDelete() {
        Interviewee candidate = Interviewee.active(clock);
        String token = connect(candidate.token(), candidate).getString("session_token");

        Api.as(token).post(candidate.url("launch-token")).then().statusCode(403).body("code", equalTo("forbidden"));
        candidate.post("complete").statusCode(200);
        Api.as(token).delete(candidate.url("")).then().statusCode(403).body("code", equalTo("forbidden"));
        candidate.get("").statusCode(200);
        assertThat(Database.number("select count(*) from launch_token where session_id = ?", candidate.session))
                .isZero();
    }

    @Test
    void shouldRenewNothingForAUsersOwnTokenOrAStrangersConnection() {
        Interviewee candidate = Interviewee.created(clock);
        connect(candidate.token(), candidate);

        renew(candidate.token(), candidate).then().statusCode(403);
        refused(renew(Tokens.session(candidate.user, candidate.session), candidate));
        refused(Api.as(Tokens.session(UUID.randomUUID(), candidate.session)).get(candidate.url("status")));
        Api.anonymous().post(candidate.url("session-token")).then().statusCode(401);
    }

    @Test
    void shouldRefuseTokensMadeForSomebodyElse() {
        Interviewee candidate = Interviewee.created(clock);
        String connection = connect(candidate.token(), candidate).getString("connection_id");

        refused(Api.unchecked(Tokens.forAudience("account", candidate.user)).get("/api/sessions"));
        refused(Api.unchecked(Tokens.sessionForAudience("account", candidate.user, candidate.session))
                .get(candidate.url("status")));
        Api.as(Tokens.session(candidate.user, candidate.session, UUID.fromString(connection)))
                .get(candidate.url("status"))
                .then()
                .statusCode(200);
    }

    private static JsonPath connect(String token, Interviewee candidate) {
        return Api.as(token)
                .body(CLIENT)
                .post(candidate.url("connect"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static Response renew(String token, Interviewee candidate) {
        return Api.as(token).post(candidate.url("session-token"));
    }

    private static void refused(Response answer) {
        answer.then()
                .statusCode(401)
                .header("WWW-Authenticate", notNullValue())
                .body("code", equalTo("unauthenticated"));
    }

    private static String named(String connection) {
        return "{\"connection_id\":\"" + connection + "\"}";
    }

    private static Instant lastHeartbeat(Interviewee candidate) {
        return Instant.parse(candidate.get("").extract().path("last_heartbeat"));
    }

    private static Instant after(JsonPath issued, int hours) {
        return expiry(issued).plus(Duration.ofHours(hours));
    }

    private static Instant expiry(JsonPath issued) {
        return Instant.parse(issued.getString("expires_at"));
    }

    private static JwtClaims claims(String token) throws Exception {
        return new JwtConsumerBuilder()
                .setSkipSignatureVerification()
                .setSkipAllValidators()
                .build()
                .processToClaims(token);
    }
}
