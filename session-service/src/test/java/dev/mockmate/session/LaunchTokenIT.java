package dev.mockmate.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.mockmate.platform.testing.Api;
import dev.mockmate.platform.testing.Database;
import dev.mockmate.platform.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Launch tokens: used once, by the program that was launched, for a short time. */
@QuarkusTest
class LaunchTokenIT extends Connections {
    @Test
    void shouldLaunchAnotherProgramWithATokenThatWorksOnce() {
        Interviewee candidate = Interviewee.created(clock);
        String token = launchToken(candidate);

        JsonPath connected = launch(candidate.session, token)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(connected.getString("session.user_id")).isEqualTo(candidate.user.toString());
        shouldBeInvalid(launch(candidate.session, token));
        assertThat(Database.number("select count(*) from launch_token where session_id = ?", candidate.session))
                .as("a used token leaves nothing behind")
                .isZero();
    }

    @Test
    void shouldKeepNoLaunchTokenReadable() {
        clock.stop();
        Interviewee candidate = Interviewee.created(clock);

        JsonPath issued =
                candidate.post("launch-token").statusCode(200).extract().jsonPath();

        String token = issued.getString("launch_token");
        assertThat(token).hasSize(43);
        assertThat(issued.getString("launch_url"))
                .isEqualTo("mockmate://session/" + candidate.session + "?launch_token=" + token);
        assertThat(Duration.between(clock.instant(), Instant.parse(issued.getString("expires_at"))))
                .isBetween(Duration.ofSeconds(50), Duration.ofSeconds(60));
        assertThat(Database.number(
                        "select count(*) from launch_token where session_id = ? and token_hash = sha256(?::bytea)",
                        candidate.session,
                        token))
                .isEqualTo(1);
    }

    @Test
    void shouldRefuseALaunchTokenThatIsLateForeignOrMadeUp() {
        Interviewee candidate = Interviewee.created(clock);
        Interviewee other = Interviewee.created(clock);

        shouldBeInvalid(launch(other.session, launchToken(candidate)));
        shouldBeInvalid(launch(candidate.session, "made-up"));
        shouldBeInvalid(launch(UUID.randomUUID(), launchToken(candidate)));
        String late = launchToken(candidate);
        clock.advance(Duration.ofSeconds(61));
        shouldBeInvalid(launch(candidate.session, late));
    }

    @Test
    void shouldLaunchWhateverBearerIsSentBesideALaunchToken() {
        Interviewee candidate = Interviewee.created(clock);
        Interviewee other = Interviewee.created(clock);
        for (String bearer : List.of(
                "rubbish",
                Tokens.of(candidate.user, Duration.ofMinutes(-1), "candidate"),
                Tokens.of(candidate.user, "nobody"),
                Tokens.candidate(other.user),
                Tokens.session(other.user, other.session),
                launch(candidate.session, launchToken(candidate)).jsonPath().getString("session_token"))) {
            Api.unchecked(bearer)
                    .body(launchBody(launchToken(candidate)))
                    .post(candidate.url("connect"))
                    .then()
                    .statusCode(200)
                    .body("session.user_id", equalTo(candidate.user.toString()));
        }
        Api.unchecked("rubbish")
                .body("{\"client\":{\"name\":\"desktop\"}}")
                .post(candidate.url("connect"))
                .then()
                .statusCode(401);
        Api.unchecked(Tokens.session(other.user, other.session))
                .body("{\"client\":{\"name\":\"desktop\"}}")
                .post(candidate.url("connect"))
                .then()
                .statusCode(403);
    }

    @Test
    void shouldLetOneOfManyUseALaunchToken() {
        Interviewee candidate = Interviewee.created(clock);
        String token = launchToken(candidate);
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(RestAssured.baseURI + ":" + RestAssured.port + candidate.url("connect")))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(launchBody(token)))
                .build();
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

        List<Integer> answers = IntStream.range(0, 20)
                .mapToObj(i -> client.sendAsync(request, HttpResponse.BodyHandlers.ofString()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .map(HttpResponse::statusCode)
                .toList();

        assertThat(answers).filteredOn(status -> status == 200).hasSize(1);
        assertThat(answers).filteredOn(status -> status == 401).hasSize(19);
        assertThat(Database.number("select count(*) from session_connection where session_id = ?", candidate.session))
                .isEqualTo(1);
    }
}
