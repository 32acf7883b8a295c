package dev.mockmate.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dev.mockmate.platform.testing.Api;
import dev.mockmate.platform.testing.HostileInput;
import dev.mockmate.platform.testing.RateTime;
import dev.mockmate.platform.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SessionSecurityIT {
    private static final List<String> POSTS = List.of(
            "activate",
            "timer/start",
            "timer/pause",
            "timer/resume",
            "timer/stop",
            "complete",
            "launch-token",
            "disconnect");
    private static final List<String> GETS = List.of("status", "timer", "active-info", "credit-usage", "events");

    @Inject
    RateTime rateTime;

    private final String token = Tokens.candidate(UUID.randomUUID());

    @AfterEach
    void backToRealTime() {
        rateTime.goOn();
    }

    @Test
    void shouldRefuseEveryCallWithoutAToken() {
        List<Response> answers = List.of(
                Api.anonymous().get("/api/sessions"),
                Api.anonymous().get("/api/sessions/current"),
                Api.anonymous().body("{\"job_title\":\"x\"}").post("/api/sessions"),
                Api.anonymous().put("/api/sessions/{id}/heartbeat", UUID.randomUUID()),
                Api.unchecked("rubbish").get("/api/sessions"),
                Api.unchecked(Tokens.of(UUID.randomUUID(), Duration.ofMinutes(-5), "candidate"))
                        .get("/api/sessions"));

        POSTS.forEach(call -> Api.anonymous()
                .post("/api/sessions/" + UUID.randomUUID() + "/" + call)
                .then()
                .statusCode(401));
        Stream.concat(GETS.stream(), Stream.of("validate", "access")).forEach(call -> Api.anonymous()
                .get("/api/sessions/" + UUID.randomUUID() + "/" + call)
                .then()
                .statusCode(401));
        answers.forEach(answer -> answer.then()
                .statusCode(401)
                .header("WWW-Authenticate", notNullValue())
                .contentType("application/problem+json")
                .body("code", equalTo("unauthenticated")));
    }

    @Test
    void shouldRefuseACallerWithoutTheRole() {
        Api.unchecked(Tokens.of(UUID.randomUUID(), "recruiter"))
                .get("/api/sessions")
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("code", equalTo("forbidden"));
    }

    @Test
    void shouldHideAnotherUsersSession() {
        String id = Api.as(token)
                .body("{\"job_title\":\"x\"}")
                .post("/api/sessions")
                .then()
                .extract()
                .path("id");
        String stranger = Tokens.candidate(UUID.randomUUID());

        Api.as(stranger).get("/api/sessions/{id}", id).then().statusCode(404).body("code", equalTo("not-found"));
        POSTS.forEach(call ->
                Api.as(stranger).post("/api/sessions/" + id + "/" + call).then().statusCode(404));
        GETS.forEach(call ->
                Api.as(stranger).get("/api/sessions/" + id + "/" + call).then().statusCode(404));
        Api.as(stranger).put("/api/sessions/{id}/heartbeat", id).then().statusCode(404);
        Api.as(Tokens.of(UUID.randomUUID(), "admin"))
                .get("/api/sessions/{id}", id)
                .then()
                .statusCode(200);
    }

    @Test
    void shouldAnswerBadBodiesWithAProblem() {
        HostileInput.bodies()
                .forEach(body -> assertProblem(Api.unchecked(token).body(body).post("/api/sessions"), "body " + body));
        assertProblem(Api.unchecked(token).body("{\"job_title\":5}").post("/api/sessions"), "wrong type");
        Api.unchecked(token)
                .body("{\"job_title\":\" \"}")
                .post("/api/sessions")
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("job_title"));
        Api.unchecked(token)
                .body("{\"unknown\":1,\"job_title\":\"x\"}")
                .post("/api/sessions")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("unknown"));
        Api.unchecked(token)
                .body("{\"job_title\":\"" + "x".repeat(300_000) + "\"}")
                .post("/api/sessions")
                .then()
                .statusCode(413)
                .body("code", equalTo("payload-too-large"));
    }

    @Test
    void shouldAnswerBadPathsAndQueriesWithAProblem() {
        HostileInput.ids().forEach(id -> {
            assertProblem(Api.unchecked(token).get("/api/sessions/" + id), "id " + id);
            assertProblem(Api.unchecked(token).post("/api/sessions/" + id + "/activate"), "id " + id);
            assertProblem(Api.unchecked(token).get("/api/sessions/" + id + "/events"), "id " + id);
            assertProblem(Api.unchecked(token).delete("/api/sessions/" + id), "id " + id);
        });
        HostileInput.pathSuffixes()
                .forEach(suffix ->
                        assertProblem(Api.unchecked(token).get("/api/sessions/current" + suffix), "suffix " + suffix));
        List.of("limit=0", "limit=101", "limit=x", "cursor=%21", "cursor=AAAA", "status=nope")
                .forEach(query -> Api.unchecked(token)
                        .get("/api/sessions?" + query)
                        .then()
                        .statusCode(400)
                        .body("code", notNullValue()));
        assertProblem(Api.unchecked(token).delete("/api/sessions"), "method");
        assertProblem(Api.unchecked(token).get("/api/nothing"), "unknown path");
        assertProblem(
                Api.anonymous()
                        .contentType("text/plain")
                        .header("Authorization", "Bearer " + token)
                        .body("x")
                        .post("/api/sessions"),
                "media type");
    }

    @Test
    void shouldTellACallerToSlowDown() {
        String eager = Tokens.candidate(UUID.randomUUID());
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/api/sessions/current"))
                .header("Authorization", "Bearer " + eager)
                .build();
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        // While time stands still for rates, because a slow machine may be slower than the rate.
        rateTime.stop();
        HttpResponse<String> refused = IntStream.range(0, 1_000)
                .mapToObj(i -> client.sendAsync(request, HttpResponse.BodyHandlers.ofString()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .filter(answer -> answer.statusCode() != 204 && answer.statusCode() != 503)
                .findAny()
                .orElseThrow();
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(refused.body()).contains("too-many-requests");
    }

    private static void assertProblem(Response answer, String what) {
        assertThat(answer.statusCode()).as(what).isBetween(400, 499);
        assertThat(answer.contentType()).as(what).startsWith("application/problem+json");
        assertThat(answer.jsonPath().getString("code")).as(what).isNotBlank();
    }
}
