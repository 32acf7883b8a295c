package dev.mockmate.testsession;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.mockmate.contracts.Topics;
import dev.mockmate.contracts.event.TestSessionEvent;
import dev.mockmate.platform.testing.Api;
import dev.mockmate.platform.testing.Backends;
import dev.mockmate.platform.testing.Database;
import dev.mockmate.platform.testing.Events;
import dev.mockmate.platform.testing.Probe;
import dev.mockmate.platform.testing.Tokens;
import dev.mockmate.testsession.question.QuestionFixtures;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class TestSessionIT {
    private final Candidate candidate = Candidate.someone();
    private final String recruiter = Tokens.of(UUID.randomUUID(), "recruiter");

    @Test
    void shouldBeginATestAndTellItsClock() {
        candidate
                .begin(60)
                .statusCode(201)
                .header("Location", org.hamcrest.Matchers.endsWith("/api/test-session/" + candidate.id()))
                .body("success", equalTo(true))
                .body("resumed", equalTo(false))
                .body("session.candidate_id", equalTo(candidate.id().toString()))
                .body("session.status", equalTo("active"))
                .body("session.attempt", equalTo(1))
                .body("session.test_duration_minutes", equalTo(60))
                .body("session.completion_method", nullValue())
                .body("session.completed_at", nullValue())
                .body("session.extra_seconds", equalTo(0))
                .body("session.revived_count", equalTo(0))
                .body("session.remaining_seconds", org.hamcrest.Matchers.greaterThan(3590));
    }

    @Test
    void shouldTakeAnHourWhenNothingIsSaid() {
        candidate
                .api()
                .body(Map.of("candidate_id", candidate.id()))
                .post("/api/test-session")
                .then()
                .statusCode(201)
                .body("session.test_duration_minutes", equalTo(60));
    }

    @Test
    void shouldGoOnWithTheSameClockAfterAReload() {
        // given
        String end = candidate.begin(60).extract().path("session.test_end_time");
        // when the page is loaded again, and asks for more
        candidate
                .begin(120)
                // then
                .statusCode(200)
                .body("resumed", equalTo(true))
                .body("session.test_end_time", equalTo(end))
                .body("session.attempt", equalTo(1));
    }

    @Test
    void shouldNoteHeartbeatAndActivity() {
        candidate.begin(60);
        String beat = candidate
                .put("heartbeat")
                .statusCode(200)
                .body("success", equalTo(true))
                .extract()
                .path("last_heartbeat");
        String activity = candidate.put("activity").statusCode(200).extract().path("last_activity");
        candidate
                .look()
                .statusCode(200)
                .body("session.last_heartbeat", equalTo(beat))
                .body("session.last_activity", equalTo(activity))
                .body("session.updated_at", equalTo(activity));
    }

    @Test
    void shouldChangeHeartbeatsInPlaceWithoutTouchingAnIndex() {
        // given
        String hot = "select n_tup_hot_upd from pg_stat_user_tables where relname = 'test_session'";
        candidate.begin(60);
        long before = Database.number(hot);
        // when
        for (int i = 0; i < 40; i++) {
            candidate.put(i % 2 == 0 ? "heartbeat" : "activity").statusCode(200);
        }
        // then; a page that fills up now and then costs an update that is not
        Probe.eventually(() -> assertThat(Database.number(hot) - before).isGreaterThan(30));
    }

    @Test
    void shouldUniteSectionsAndMergeAnswers() {
        candidate.begin(60);
        candidate
                .put(
                        "progress",
                        Map.of(
                                "sections_completed",
                                List.of("section1"),
                                "pending_answers",
                                Map.of("question1", "answer1", "question2", Map.of("code", "x", "n", 1.5)),
                                "sequence",
                                7))
                .statusCode(200)
                .body("success", equalTo(true))
                .body("sections_completed", contains("section1"));
        // an older report arrives late
        candidate
                .put("progress", """
                    {"sections_completed": ["section2", "section1"],
                     "pending_answers": {"question1": "old", "question3": [1, true, null]}, "sequence": 6}\
                    """)
                .statusCode(200)
                .body("sections_completed", contains("section1", "section2"))
                .body("pending_answers.question1", equalTo("answer1"))
                .body("pending_answers.question2.n", equalTo(1.5f))
                .body("pending_answers.question3", contains(1, true, null));
        // without a sequence the last one wins
        candidate
                .put("progress", Map.of("pending_answers", Map.of("question1", "newest")))
                .body("pending_answers.question1", equalTo("newest"));
        candidate.look().body("session.pending_answers.question1", equalTo("newest"));
        candidate.history().body("history.kind", contains("created", "sections_completed", "sections_completed"));
    }

    @Test
    void shouldTellAReloadedPageWhereToGoOnAndNeverDropWhatWasTyped() {
        // given
        candidate.begin(60).body("session.sequence", nullValue());
        candidate.put("progress", typed("new", 7)).statusCode(200).body("sequence", equalTo(7));
        // when the page is loaded anew it learns the number
        candidate.begin(60).body("resumed", equalTo(true)).body("session.sequence", equalTo(7));
        // then what is older is refused with all that is stored
        candidate
                .put("progress", typed("old", 1))
                .statusCode(409)
                .contentType("application/problem+json")
                .body("code", equalTo("stale-progress"))
                .body("success", equalTo(false))
                .body("sequence", equalTo(7))
                .body("stale", contains("question1"))
                .body("pending_answers.question1", equalTo("new"));
        // and the same again is fine, another text of the same number is not
        candidate.put("progress", typed("new", 7)).statusCode(200).body("stale", hasSize(0));
        candidate.put("progress", typed("second tab", 7)).statusCode(409).body("stale", contains("question1"));
        // and a part that is new is taken
        candidate
                .put("progress", """
                    {"pending_answers": {"question1": "old", "question2": "first"}, "sequence": 3}""")
                .statusCode(200)
                .body("stale", contains("question1"))
                .body("sequence", equalTo(7))
                .body("pending_answers.question2", equalTo("first"));
        candidate
                .put("progress", typed("newest", 8))
                .statusCode(200)
                .body("pending_answers.question1", equalTo("newest"));
    }

    @Test
    void shouldTakeTheSameContentAgainHoweverItIsWritten() {
        candidate.begin(60);
        String first = """
                {"pending_answers": {"q": {"language": "java", "code": "class Main {}", "lines": [1e2, 1.0]}}, "sequence": 4}""";
        String again = """
                {"pending_answers": {"q": {"lines": [100, 1], "code": "class Main {}", "language": "java"}}, "sequence": 4}""";
        for (String body : List.of(first, first, again)) {
            candidate
                    .put("progress", body)
                    .statusCode(200)
                    .body("stale", hasSize(0))
                    .body("sequence", equalTo(4));
        }
        candidate
                .put("progress", "{\"sections_completed\": [\"a\"], \"sequence\": 9}")
                .statusCode(200)
                .body("sequence", equalTo(9));
        candidate.look().body("session.sequence", equalTo(9));
    }

    private static Map<String, Object> typed(String answer, int sequence) {
        return Map.of("pending_answers", Map.of("question1", answer), "sequence", sequence);
    }

    @Test
    void shouldCompleteOnceAndTellOthers() {
        // given
        String id = candidate.begin(60).extract().path("session.id");
        // when
        String at = candidate
                .put("complete", Map.of("completion_method", "manual"))
                .statusCode(200)
                .body("success", equalTo(true))
                .body("status", equalTo("completed"))
                .extract()
                .path("completed_at");
        // then repeating it changes nothing, and all else is refused
        candidate
                .put("complete", Map.of("completion_method", "manual"))
                .statusCode(200)
                .body("completed_at", equalTo(at));
        candidate
                .put("complete", Map.of("completion_method", "auto"))
                .statusCode(409)
                .contentType("application/problem+json")
                .body("code", equalTo("test-over"))
                .body("success", equalTo(false))
                .body("error", notNullValue())
                .body("from", equalTo("completed"))
                .body("completion_method", equalTo("manual"));
        candidate.put("heartbeat").statusCode(409);
        candidate.put("activity").statusCode(409);
        candidate.put("progress", Map.of("sections_completed", List.of("x"))).statusCode(409);
        candidate.leave("tab_close").statusCode(409);
        candidate.look().body("session.remaining_seconds", equalTo(0));
        List<TestSessionEvent.Completed> told =
                Events.exactly(TestSessionEvent.Completed.class, Topics.TEST_SESSION, UUID.fromString(id), 1);
        assertThat(told).hasSize(1);
        assertThat(told.get(0).completionMethod()).isEqualTo("manual");
        assertThat(told.get(0).completedAt()).isEqualTo(at);
    }

    @Test
    void shouldBeginTheNextAttemptAfterATestIsOver() {
        candidate.begin(60);
        candidate.put("complete", Map.of("completion_method", "manual")).statusCode(200);
        candidate.begin(30).statusCode(201).body("session.attempt", equalTo(2));
        candidate.look().body("session.attempt", equalTo(2)).body("session.status", equalTo("active"));
        candidate
                .history()
                .body("history.kind", contains("created", "completed", "created"))
                .body("history.attempt", contains(1, 1, 2));
    }

    @Test
    void shouldReviveAClosedPage() {
        // given
        String id = candidate.begin(60).extract().path("session.id");
        candidate
                .leave("tab_close")
                .statusCode(200)
                .body("success", equalTo(true))
                .body("status", equalTo("abandoned"));
        candidate.leave("tab_close").statusCode(200);
        candidate.look().body("session.completion_method", equalTo("tab_close"));
        // when the reload's page shows itself
        candidate.put("heartbeat").statusCode(200);
        // then
        candidate
                .look()
                .body("session.status", equalTo("active"))
                .body("session.completion_method", nullValue())
                .body("session.revived_count", equalTo(1));
        candidate.history().body("history.kind", contains("created", "abandoned", "revived"));
        // and so do progress and create
        candidate.leave("tab_close");
        candidate.put("progress", Map.of("sections_completed", List.of("a"))).statusCode(200);
        candidate.leave("tab_close");
        candidate.begin(60).statusCode(200).body("resumed", equalTo(true)).body("session.revived_count", equalTo(3));
        assertThat(Events.exactly(TestSessionEvent.Revived.class, Topics.TEST_SESSION, UUID.fromString(id), 3))
                .hasSize(3);
        assertThat(Events.of(Topics.TEST_SESSION, UUID.fromString(id)))
                .extracting(event -> event.getClass().getSimpleName())
                .containsExactly("Created", "Abandoned", "Revived", "Abandoned", "Revived", "Abandoned", "Revived");
    }

    @Test
    void shouldLeaveForGoodWhenTheCandidateSaysSo() {
        candidate.begin(60);
        candidate.leave("manual").statusCode(200).body("status", equalTo("abandoned"));
        candidate.put("heartbeat").statusCode(409).body("from", equalTo("abandoned"));
        candidate.begin(60).statusCode(201).body("session.attempt", equalTo(2));
    }

    @Test
    void shouldAnswerTheSameToTheSameKey() {
        // given
        String key = "key-" + UUID.randomUUID();
        Map<String, Object> body = Map.of("candidate_id", candidate.id(), "test_duration_minutes", 45);
        String id = candidate
                .api()
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/test-session")
                .then()
                .statusCode(201)
                .extract()
                .path("session.id");
        // when
        candidate
                .api()
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/test-session")
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("session.id", equalTo(id));
        candidate
                .api()
                .header("Idempotency-Key", key)
                .body(Map.of("candidate_id", candidate.id(), "test_duration_minutes", 46))
                .post("/api/test-session")
                .then()
                .statusCode(422)
                .body("code", equalTo("idempotency-key-reused"));
    }

    @Test
    void shouldKeepThePaperAndTheAccommodationOfARecruitersOrder() {
        UUID question = QuestionFixtures.addShared(QuestionFixtures.code("Of a paper"));
        Api.as(recruiter)
                .body(Map.of(
                        "candidate_id",
                        candidate.id(),
                        "test_duration_minutes",
                        60,
                        "extra_time_percent",
                        50,
                        "question_ids",
                        List.of(question),
                        "sections",
                        List.of("basics", "graphs")))
                .post("/api/test-session")
                .then()
                .statusCode(201)
                .body("session.remaining_seconds", org.hamcrest.Matchers.greaterThan(5390))
                .body("session.question_ids", contains(question.toString()))
                .body("session.sections", contains("basics", "graphs"));
        candidate.look().body("session.extra_time_percent", equalTo(50));
    }

    @Test
    void shouldTellEveryProblemAsThisServicesClientsReadIt() {
        candidate
                .api()
                .get("/api/test-session/" + candidate.id())
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("success", equalTo(false))
                .body("error", notNullValue())
                .body("code", equalTo("not-found"));
        Api.unchecked(candidate.token())
                .body("{\"candidate_id\":\"" + candidate.id() + "\",\"test_duration_minutes\":0}")
                .post("/api/test-session")
                .then()
                .statusCode(422)
                .body("success", equalTo(false))
                .body("errors.field", containsInAnyOrder("test_duration_minutes"));
        Api.unchecked(candidate.token())
                .body("x".repeat(300_000))
                .put(candidate.path("progress"))
                .then()
                .statusCode(413)
                .body("success", equalTo(false));
    }
}
