package dev.mockmate.testsession;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.mockmate.platform.testing.RawHttp;
import dev.mockmate.platform.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What {@code navigator.sendBeacon} sends: a POST of text/plain without an Authorization header. */
@QuarkusTest
class BeaconIT {
    private final Candidate candidate = Candidate.someone();

    @Test
    void shouldTakeABeaconWithTheTokenInItsText() {
        candidate.begin(60);
        beacon(body(candidate.token())).statusCode(200).body("status", equalTo("abandoned"));
        candidate
                .look()
                .body("session.status", equalTo("abandoned"))
                .body("session.completion_method", equalTo("tab_close"));
    }

    @Test
    void shouldKeepTheLastWorkThatComesWithABeacon() {
        candidate.begin(60);
        beacon("""
                {"completion_method": "tab_close", "token": "%s", "sections_completed": ["a"],
                 "pending_answers": {"q": "typed last"}, "sequence": 3}""".formatted(candidate.token())).statusCode(200).body("status", equalTo("abandoned"));
        candidate
                .look()
                .body("session.pending_answers.q", equalTo("typed last"))
                .body("session.sections_completed", equalTo(List.of("a")))
                .body("session.status", equalTo("abandoned"));
        // an older one that comes late closes the page as well, and takes nothing away
        beacon("""
                {"completion_method": "tab_close", "token": "%s", "pending_answers": {"q": "old"}, "sequence": 2}""".formatted(candidate.token())).statusCode(200);
        candidate.look().body("session.pending_answers.q", equalTo("typed last"));
        // and one that tells a second time that the page is closed takes its work along
        beacon("""
                {"completion_method": "tab_close", "token": "%s", "pending_answers": {"q": "the very last"}, "sequence": 4}""".formatted(candidate.token())).statusCode(200);
        candidate
                .look()
                .body("session.pending_answers.q", equalTo("the very last"))
                .body("session.status", equalTo("abandoned"))
                .body("session.revived_count", equalTo(0));
    }

    @Test
    void shouldTakeTheFormsABrowserSends() {
        candidate.begin(60);
        String program = "print(1) # ".repeat(2_000);
        String payload = new JsonObject()
                .put("completion_method", "tab_close")
                .put("pending_answers", new JsonObject().put("q", program))
                .encode();
        RestAssured.given()
                .formParam("token", candidate.token())
                .formParam("payload", payload)
                .post(candidate.path("abandon"))
                .then()
                .statusCode(200);
        candidate.look().body("session.pending_answers.q", equalTo(program));

        Candidate other = Candidate.someone();
        other.begin(60);
        RestAssured.given()
                .multiPart("token", other.token())
                .multiPart("payload", payload)
                .post(other.path("abandon"))
                .then()
                .statusCode(200);
        other.look().body("session.pending_answers.q", equalTo(program));
        for (String text : List.of("\\u0000", "\\ud83d")) {
            RestAssured.given()
                    .formParam("token", other.token())
                    .formParam(
                            "payload",
                            "{\"completion_method\":\"tab_close\",\"pending_answers\":{\"q\":\"" + text + "\"}}")
                    .post(other.path("abandon"))
                    .then()
                    .statusCode(400);
        }
        RestAssured.given()
                .formParam("token", other.token())
                .post(other.path("abandon"))
                .then()
                .statusCode(400)
                .body("success", equalTo(false));
    }

    @Test
    void shouldReadNoMoreOfAFormThanOfAnyBodyBeforeItKnowsWhoSendsIt() {
        String field = "x".repeat(200_000);
        List<String> fields =
                IntStream.range(0, 8).mapToObj(i -> "a" + i + "=" + field + "&").toList();
        assertThat(streamed("application/x-www-form-urlencoded", fields)).isEqualTo(413);
        String part = "--b\r\nContent-Disposition: form-data; name=\"f\"; filename=\"f\"\r\n\r\n" + field;
        assertThat(streamed("multipart/form-data; boundary=b", List.of(part, field, field, field, "\r\n--b--\r\n")))
                .isEqualTo(413);
        assertThat(streamed("multipart/form-data; boundary=b", List.of("--b\r\nno part")))
                .isEqualTo(400);
        assertThat(streamed("application/x-www-form-urlencoded", List.of("a=1&".repeat(100))))
                .isEqualTo(400);
    }

    @Test
    void shouldRefuseFormsWhosePartsNobodyCanRead() {
        String named = "--b\r\nContent-Disposition: form-data; name=\"payload\"\r\n";
        for (String body : List.of(
                "--b\r\nContent-Type: multipart/mixed\r\n\r\nx\r\n--b--\r\n",
                named + "Content-Type: ,\r\n\r\nx\r\n--b--\r\n",
                "--b\r\nContent-Disposition: ,\r\n\r\nx\r\n--b--\r\n",
                named + "Content-Transfer-Encoding: ,\r\n\r\nx\r\n--b--\r\n",
                named + "Content-Transfer-Encoding: base64\r\n\r\n!\r\n--b--\r\n",
                named + "Content-Transfer-Encoding: base64\r\n\r\n/////w==\r\n--b--\r\n",
                named + "Content-Transfer-Encoding: quoted-printable\r\n\r\n=zz\r\n--b--\r\n",
                named + "Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n\r\n{}\r\n--x--\r\n--b--\r\n",
                "--b\r\n\r\n\r\n".repeat(100) + "--b--\r\n",
                "--b\r\ncontent-type:multipart/mixed;boundary=x\r\n--x--\r\n".repeat(4_900),
                "--b\r\ncontent-type:multipart/mixed;boundary=x\r\n\r\n--x--\r\n".repeat(4_700),
                "\r\n--b--\r\n")) {
            assertThat(streamed("multipart/form-data; boundary=b", List.of(body)))
                    .as(body.substring(0, Math.min(100, body.length())))
                    .isEqualTo(400);
        }
        for (String type : List.of("multipart/form-data", "multipart/form-data; boundary=", "multipart/form-data; b")) {
            assertThat(streamed(type, List.of(named + "\r\n{}\r\n--b--\r\n")))
                    .as(type)
                    .isBetween(400, 499);
        }
        for (String body : List.of("payload=%", "%=%zz&payload=%ff", "=&=&;", "payload=%u0000")) {
            assertThat(streamed("application/x-www-form-urlencoded", List.of(body)))
                    .as(body)
                    .isEqualTo(400);
        }
    }

    /** The status of a form whose length is not told. */
    private int streamed(String type, List<String> pieces) {
        try (RawHttp connection = RawHttp.to(RestAssured.port, Duration.ofSeconds(60))) {
            connection.send("POST " + candidate.path("abandon") + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: "
                    + type + "\r\nTransfer-Encoding: chunked\r\n\r\n");
            pieces.forEach(piece -> connection.send(Integer.toHexString(piece.length()) + "\r\n" + piece + "\r\n"));
            return connection.send("0\r\n\r\n").answer().status();
        }
    }

    @Test
    void shouldTellAsWellTwiceThatItsTestIsOver() {
        candidate.begin(60);
        String left = """
                {"completion_method": "manual", "token": "%s", "sections_completed": ["a"],
                 "pending_answers": {"q": "%s"}, "sequence": %d}""";
        beacon(left.formatted(candidate.token(), "typed last", 3)).statusCode(200);
        // the page counts each beacon it sends, whatever is in it
        beacon(left.formatted(candidate.token(), "typed last", 4)).statusCode(200);
        beacon(left.formatted(candidate.token(), "typed before", 2)).statusCode(200);
        // what cannot be kept any more is no repetition
        beacon(left.formatted(candidate.token(), "typed after all", 5)).statusCode(409);
        candidate.look().body("session.pending_answers.q", equalTo("typed last"));
    }

    @Test
    void shouldTakeTextFromASenderWithAHeader() {
        candidate.begin(60);
        RestAssured.given()
                .contentType("text/plain;charset=UTF-8")
                .header("Authorization", "Bearer " + candidate.token())
                .body("{\"completion_method\":\"tab_close\"}")
                .post(candidate.path("abandon"))
                .then()
                .statusCode(200);
    }

    @Test
    void shouldTakeJsonByPost() {
        candidate.begin(60);
        candidate
                .api()
                .body("{\"completion_method\":\"tab_close\"}")
                .post(candidate.path("abandon"))
                .then()
                .statusCode(200);
    }

    @Test
    void shouldRefuseABeaconWithoutAValidToken() {
        candidate.begin(60);
        beacon("{\"completion_method\":\"tab_close\"}").statusCode(401).header("WWW-Authenticate", "Bearer");
        beacon(body("rubbish")).statusCode(401);
        beacon("""
                {"completion_method": "tab_close", "token": "rubbish", "pending_answers": {"q": 1e999}}""").statusCode(401);
        beacon(body(Tokens.of(candidate.id(), Duration.ofMinutes(-1), "candidate")))
                .statusCode(401);
        beacon(body(Tokens.session(candidate.id(), UUID.randomUUID()))).statusCode(401);
        beacon(body(Tokens.of(candidate.id(), "service"))).statusCode(403);
        beacon(body(Tokens.candidate(UUID.randomUUID()))).statusCode(404);
        candidate.look().body("session.status", equalTo("active"));
    }

    @Test
    void shouldRefuseRubbish() {
        beacon("").statusCode(400).body("success", equalTo(false));
        beacon("null").statusCode(400);
        beacon("tab_close").statusCode(400);
        beacon("{\"completion_method\":\"tab_close\"} {}").statusCode(400);
        beacon("{\"token\":\"" + candidate.token() + "\"}").statusCode(422);
        beacon("""
                {"completion_method": "tab_close", "token": "%s", "pending_answers": {"q": 1e999}}""".formatted(candidate.token())).statusCode(422);
    }

    private ValidatableResponse beacon(String text) {
        return RestAssured.given()
                .contentType("text/plain;charset=UTF-8")
                .body(text)
                .post(candidate.path("abandon"))
                .then();
    }

    private static String body(String token) {
        return "{\"completion_method\":\"tab_close\",\"token\":\"" + token + "\"}";
    }
}
