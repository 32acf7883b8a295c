package dev.mockmate.testsession;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.mockmate.platform.testing.Api;
import dev.mockmate.platform.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AccessIT {
    private static final List<String> CALLS = List.of("heartbeat", "activity", "progress", "complete", "abandon");
    private static final Map<String, String> BODIES = Map.of(
            "progress", "{\"sections_completed\":[\"x\"]}",
            "complete", "{\"completion_method\":\"manual\"}",
            "abandon", "{\"completion_method\":\"manual\"}");

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Candidate candidate = Candidate.someone();

    @Test
    void shouldHideOtherCandidatesTests() {
        candidate.begin(60);
        String other = Tokens.candidate(UUID.randomUUID());
        CALLS.forEach(call -> Api.as(other)
                .body(BODIES.getOrDefault(call, ""))
                .put(candidate.path(call))
                .then()
                .statusCode(404));
        Api.as(other).get("/api/test-session/" + candidate.id()).then().statusCode(404);
        Api.as(other).get(candidate.path("history")).then().statusCode(404);
        Api.as(other)
                .body(Map.of("candidate_id", candidate.id()))
                .post("/api/test-session")
                .then()
                .statusCode(404);
    }

    @Test
    void shouldLetRecruitersAndAdminsConductAnyTest() {
        for (String role : List.of("recruiter", "admin")) {
            Candidate one = Candidate.someone();
            String token = Tokens.of(UUID.randomUUID(), role);
            Api.as(token)
                    .header("X-Reason", "a test")
                    .body(
                            role.equals("admin")
                                    ? Map.of("candidate_id", one.id(), "organisation", "acme")
                                    : Map.of("candidate_id", one.id()))
                    .post("/api/test-session")
                    .then()
                    .statusCode(201);
            Api.as(token)
                    .header("X-Reason", "a test")
                    .put(one.path("heartbeat"))
                    .then()
                    .statusCode(200);
            Api.as(token).get("/api/test-session/" + one.id()).then().statusCode(200);
            Api.as(token).get("/api/test-session/active").then().statusCode(200);
            Api.as(token)
                    .header("X-Reason", "a test")
                    .body(BODIES.get("abandon"))
                    .put(one.path("abandon"))
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void shouldKeepListsAndExtraTimeFromCandidates() {
        candidate.api().get("/api/test-session/active").then().statusCode(403).body("success", equalTo(false));
        candidate.api().get("/api/test-session/abandoned").then().statusCode(403);
        candidate
                .api()
                .body(Map.of("candidate_id", candidate.id(), "extra_time_percent", 300))
                .post("/api/test-session")
                .then()
                .statusCode(403);
    }

    @Test
    void shouldTellCallersWithoutATokenApartByTheirAddress() {
        List<CompletableFuture<Integer>> beacons = IntStream.range(0, 1_000)
                .mapToObj(i -> beaconFrom("203.0.113.7"))
                .toList();

        assertThat(beacons).extracting(CompletableFuture::join).contains(429);
        assertThat(beaconFrom("203.0.113.8").join()).isEqualTo(401);
    }

    /** What a closed tab sends, with nothing to know its candidate by. */
    private CompletableFuture<Integer> beaconFrom(String address) {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(RestAssured.baseURI + ":" + RestAssured.port + candidate.path("abandon")))
                .header("X-Forwarded-For", address)
                .header("Content-Type", "text/plain")
                .POST(HttpRequest.BodyPublishers.ofString("{\"completion_method\":\"tab_close\"}"))
                .build();
        return HTTP.sendAsync(request, HttpResponse.BodyHandlers.discarding()).thenApply(HttpResponse::statusCode);
    }

    @Test
    void shouldNeedARoleAndAToken() {
        String service = Tokens.of(candidate.id(), "service");
        String expired = Tokens.of(candidate.id(), Duration.ofMinutes(-1), "candidate");
        CALLS.forEach(call -> {
            String body = BODIES.getOrDefault(call, "");
            Api.as(service).body(body).put(candidate.path(call)).then().statusCode(403);
            Api.as(expired).body(body).put(candidate.path(call)).then().statusCode(401);
            Api.anonymous()
                    .body(body)
                    .put(candidate.path(call))
                    .then()
                    .statusCode(401)
                    .header("WWW-Authenticate", "Bearer")
                    .body("success", equalTo(false));
        });
        Api.anonymous().get("/api/test-session/active").then().statusCode(401);
        Api.anonymous().get("/api/test-session/" + candidate.id()).then().statusCode(401);
    }

    @Test
    void shouldBeClosedToTokensOfASingleInterviewSession() {
        candidate.begin(60);
        String token = Tokens.session(candidate.id(), UUID.randomUUID());
        CALLS.forEach(call -> Api.as(token)
                .body(BODIES.getOrDefault(call, ""))
                .put(candidate.path(call))
                .then()
                .statusCode(403)
                .body("success", equalTo(false)));
        Api.as(token).get("/api/test-session/" + candidate.id()).then().statusCode(403);
    }
}
