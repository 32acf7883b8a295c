package dev.mockmate.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The nine calls of a coding test, as a candidate's page makes them. */
@Order(4)
@ExtendWith(RunningStack.class)
class CodingTestIT {

    private static final String TESTS = "/api/test-session";

    @Test
    void shouldRunATestFromItsBeginningToItsHandIn() {
        User candidate = User.named("candidate7");
        User recruiter = User.named("recruiter");
        String id = idOf(candidate);
        Map<String, Object> order = Map.of("candidate_id", id, "test_duration_minutes", 45);

        // begin, and begin again after a reload
        Response created = candidate.postJson(TESTS, order);
        assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
        assertThat(created.<Boolean>path("success")).isTrue();
        assertThat(created.<String>path("session.status")).isEqualTo("active");
        Instant begins = Instant.parse(created.path("session.test_start_time"));
        assertThat(Instant.parse(created.path("session.test_end_time"))).isEqualTo(begins.plus(Duration.ofMinutes(45)));
        Response reloaded = candidate.postJson(TESTS, order);
        assertThat(reloaded.statusCode()).isEqualTo(200);
        assertThat(reloaded.<Boolean>path("resumed")).isTrue();
        assertThat(reloaded.<String>path("session.id")).isEqualTo(created.path("session.id"));

        // presence and progress
        JsonPath beat = User.ok(candidate.request().put(TESTS + "/{id}/heartbeat", id));
        assertThat(Instant.parse(beat.getString("last_heartbeat"))).isAfterOrEqualTo(begins);
        JsonPath active = User.ok(candidate.request().put(TESTS + "/{id}/activity", id));
        assertThat(Instant.parse(active.getString("last_activity"))).isAfterOrEqualTo(begins);
        candidate.putJson(TESTS + "/" + id + "/progress", progress("warm-up", "question1", "print(1)"));
        JsonPath saved =
                User.ok(candidate.putJson(TESTS + "/" + id + "/progress", progress("main", "question2", "print(2)")));
        assertThat(saved.getList("sections_completed")).containsExactlyInAnyOrder("warm-up", "main");
        assertThat(saved.getMap("pending_answers")).containsOnlyKeys("question1", "question2");

        // a closed tab is soft
        JsonPath left = User.ok(candidate
                .request()
                .contentType("text/plain")
                .body("{\"completion_method\": \"tab_close\"}")
                .post(TESTS + "/{id}/abandon", id));
        assertThat(left.getString("status")).isEqualTo("abandoned");
        assertThat(User.ok(recruiter.get(TESTS + "/abandoned?limit=100")).getList("sessions.candidate_id"))
                .contains(id);
        User.ok(candidate.request().put(TESTS + "/{id}/heartbeat", id));
        assertThat(User.ok(recruiter.get(TESTS + "/active?limit=100")).getList("sessions.candidate_id"))
                .contains(id);

        // hand in, and nothing after it
        JsonPath done =
                User.ok(candidate.putJson(TESTS + "/" + id + "/complete", Map.of("completion_method", "manual")));
        assertThat(done.getString("status")).isEqualTo("completed");
        JsonPath found = User.ok(candidate.get(TESTS + "/{id}", id));
        assertThat(found.getString("session.completion_method")).isEqualTo("manual");
        assertThat(found.getString("session.completed_at")).isEqualTo(done.getString("completed_at"));
        assertThat(found.getInt("session.revived_count")).isEqualTo(1);
        assertThat(found.getMap("session.pending_answers")).containsOnlyKeys("question1", "question2");
        Response late = candidate.putJson(TESTS + "/" + id + "/progress", progress("late", "question3", "x"));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.<Boolean>path("success")).isFalse();
        assertThat(late.<String>path("error")).isNotBlank();
    }

    @Test
    void shouldKeepACandidateOutOfAnotherCandidatesTest() {
        User candidate = User.named("candidate7");
        String other = idOf(User.named("candidate8"));

        assertThat(candidate.postJson(TESTS, Map.of("candidate_id", other)).statusCode())
                .isIn(403, 404);
        assertThat(candidate.get(TESTS + "/{id}", other).statusCode()).isIn(403, 404);
    }

    private static Map<String, Object> progress(String section, String question, String answer) {
        return Map.of("sections_completed", List.of(section), "pending_answers", Map.of(question, answer));
    }

    /** The user's id, which any of its sessions names. */
    private static String idOf(User user) {
        return user.session(user.createSession()).getString("user_id");
    }
}
