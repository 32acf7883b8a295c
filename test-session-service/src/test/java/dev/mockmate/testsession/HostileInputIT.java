package dev.mockmate.testsession;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockmate.platform.testing.Api;
import dev.mockmate.platform.testing.HostileInput;
import dev.mockmate.platform.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HostileInputIT {
    private static final List<String> WITH_BODY = List.of("progress", "complete", "abandon");
    private static final List<String> ALL = List.of("heartbeat", "activity", "progress", "complete", "abandon");

    private final Candidate candidate = Candidate.someone();

    @Test
    void shouldRefuseEveryBadBody() {
        candidate.begin(60);
        List<String> bodies = new ArrayList<>(HostileInput.bodies());
        bodies.add("{\"completion_method\":\"exploded\"}");
        bodies.add("{\"completion_method\":0}");
        bodies.add("{\"completion_method\":null,\"sections_completed\":7}");
        for (String body : bodies) {
            refused(body, Api.unchecked(candidate.token()).body(body).post("/api/test-session"));
            WITH_BODY.forEach(call ->
                    refused(body, Api.unchecked(candidate.token()).body(body).put(candidate.path(call))));
            refused(body, Api.unchecked(candidate.token()).body(body).post(candidate.path("abandon")));
        }
    }

    @Test
    void shouldRefuseFieldsOutOfTheirRange() {
        candidate.begin(60);
        String id = "{\"candidate_id\":\"" + candidate.id() + "\",";
        for (String rest : List.of(
                "\"test_duration_minutes\":0}",
                "\"test_duration_minutes\":481}",
                "\"test_duration_minutes\":1.5}",
                "\"test_duration_minutes\":\"60\"}",
                "\"test_duration_minutes\":99999999999}",
                "\"extra_time_percent\":301}",
                "\"extra_time_percent\":-1}",
                "\"question_ids\":[\"x\"]}",
                "\"question_ids\":[null]}",
                "\"sections\":[\"\"]}",
                "\"sections\":[null]}",
                "\"sections\":\"a\"}")) {
            refused(rest, Api.unchecked(candidate.token()).body(id + rest).post("/api/test-session"));
        }
        for (String body : List.of(
                "{\"sections_completed\":[\"" + "x".repeat(201) + "\"]}",
                "{\"sections_completed\":[null]}",
                "{\"sections_completed\":{}}",
                "{\"pending_answers\":[]}",
                "{\"pending_answers\":{\"\":1}}",
                "{\"pending_answers\":{\"q\":1e999}}",
                "{\"pending_answers\":{\"q\":NaN}}",
                "{\"pending_answers\":{\"q\":\"a\\u0000b\"}}",
                "{\"pending_answers\":{\"q\":\"\\ud800\"}}",
                "{\"sequence\":-1}",
                "{\"sequence\":1.5}",
                "{\"sequence\":99999999999999999999}")) {
            refused(body, Api.unchecked(candidate.token()).body(body).put(candidate.path("progress")));
        }
        for (String method : List.of("timer_expired", "heartbeat_timeout", "auto", "TAB_CLOSE")) {
            String body = "{\"completion_method\":\"" + method + "\"}";
            refused(body, Api.unchecked(candidate.token()).body(body).put(candidate.path("abandon")));
        }
    }

    @Test
    void shouldRefuseAnswersThatAreTooLargeTogether() {
        candidate.begin(60);
        String large = "x".repeat(200_000);
        int refusals = 0;
        for (int i = 0; i < 7; i++) {
            Response answer = Api.unchecked(candidate.token())
                    .body("{\"pending_answers\":{\"q" + i + "\":\"" + large + "\"}}")
                    .put(candidate.path("progress"));
            refusals += answer.statusCode() == 422 ? 1 : 0;
        }
        assertThat(refusals).isEqualTo(2);
    }

    @Test
    void shouldRefuseWhatIsNestedTooDeeplyToBeReadAgain() {
        candidate.begin(60);
        for (int depth : new int[] {90, 98, 99, 200, 998}) {
            int status = Api.unchecked(candidate.token())
                    .body("{\"pending_answers\":{\"q\":" + "[".repeat(depth) + "]".repeat(depth) + "}}")
                    .put(candidate.path("progress"))
                    .statusCode();
            assertThat(status).as("depth %d", depth).isEqualTo(depth <= 98 ? 200 : 400);
            Api.unchecked(candidate.token())
                    .get("/internal/privacy/export")
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void shouldKeepOddTextAsItIs() {
        candidate.begin(60);
        String odd = "\"'); drop table test_session;-- \\u2028 \\ud83d\\ude00 <script> ${jndi:x}\"";
        Api.unchecked(candidate.token())
                .body("{\"pending_answers\":{\"'; --\":" + odd + "}}")
                .put(candidate.path("progress"))
                .then()
                .statusCode(200);
        candidate.look().statusCode(200);
    }

    @Test
    void shouldRefuseBadIdsPathsAndPages() {
        String recruiter = Tokens.of(UUID.randomUUID(), "recruiter");
        for (String id : HostileInput.ids()) {
            String path = "/api/test-session/" + id;
            refused(id, Api.unchecked(recruiter).get(path));
            refused(id, Api.unchecked(recruiter).get(path + "/history"));
            ALL.forEach(call -> refused(id, Api.unchecked(recruiter).body("{}").put(path + "/" + call)));
            refused(id, Api.unchecked(recruiter).body("{}").post(path + "/abandon"));
        }
        for (String suffix : HostileInput.pathSuffixes()) {
            refused(suffix, Api.unchecked(recruiter).get("/api/test-session/active" + suffix));
            refused(suffix, Api.unchecked(recruiter).put(candidate.path("heartbeat") + suffix));
        }
        for (String query : List.of("limit=0", "limit=101", "limit=x", "cursor=x")) {
            refused(query, Api.unchecked(recruiter).get("/api/test-session/active?" + query));
            refused(query, Api.unchecked(recruiter).get("/api/test-session/abandoned?" + query));
        }
        refused("method", Api.unchecked(recruiter).delete("/api/test-session/" + candidate.id()));
        refused(
                "media",
                Api.unchecked(recruiter)
                        .contentType("application/xml")
                        .body("<a/>")
                        .put(candidate.path("progress")));
        refused(
                "media",
                Api.unchecked(recruiter)
                        .contentType("application/xml")
                        .body("<a/>")
                        .post(candidate.path("abandon")));
    }

    private static void refused(String input, Response answer) {
        assertThat(answer.statusCode()).as("status for %s", input).isBetween(400, 499);
        assertThat(answer.contentType()).as("type for %s", input).startsWith("application/problem+json");
        assertThat(answer.jsonPath().getBoolean("success")).isFalse();
        assertThat(answer.jsonPath().getString("error")).isNotBlank();
    }
}
