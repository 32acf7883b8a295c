package dev.mockmate.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockmate.contracts.live.PartialTranscript;
import dev.mockmate.contracts.live.ServerToClientMessage.PayloadCase;
import dev.mockmate.contracts.live.SessionEnded;
import dev.mockmate.platform.testing.LiveClient;
import dev.mockmate.platform.testing.LiveClient.Form;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The flows of requirements 3, 4 and 5 in the order their documents give them, over the public API of the running stack. */
@Order(4)
@ExtendWith(RunningStack.class)
class RequirementFlowsIT {

    private static final String TEST = "/api/test-session/";

    @Test
    @DisplayName("Requirement 3: start, heartbeats, activity, progress, completion and the beacon of the closing tab")
    void shouldWalkTheFlowsOfRequirementThree() {
        User candidate = User.named("candidate9");
        String id = candidate.session(candidate.createSession()).getString("user_id");

        // the user clicks "Start Test"
        JsonPath created = User.ok(
                candidate.postJson("/api/test-session", Map.of("candidate_id", id, "test_duration_minutes", 60)), 201);
        assertThat(created.getString("session.status")).isEqualTo("active");

        // heartbeat interval and activity, without a body
        Instant first = Instant.parse(
                User.ok(candidate.request().put(TEST + "{id}/heartbeat", id)).getString("last_heartbeat"));
        Instant next = Instant.parse(
                User.ok(candidate.request().put(TEST + "{id}/heartbeat", id)).getString("last_heartbeat"));
        assertThat(next).isAfterOrEqualTo(first);
        User.ok(candidate.request().put(TEST + "{id}/activity", id));

        // sections are completed one after the other, each time with all there is so far
        List<String> sections = new ArrayList<>();
        for (int number = 1; number <= 3; number++) {
            sections.add("section" + number);
            JsonPath saved = User.ok(candidate.putJson(
                    TEST + id + "/progress",
                    Map.of(
                            "sections_completed",
                            sections,
                            "pending_answers",
                            Map.of("question" + number, "answer " + number))));
            assertThat(saved.getList("sections_completed", String.class)).containsExactlyInAnyOrderElementsOf(sections);
        }

        // the test is finished, and the tab closes behind it
        JsonPath done = User.ok(candidate.putJson(TEST + id + "/complete", Map.of("completion_method", "manual")));
        assertThat(done.getString("status")).isEqualTo("completed");
        Response beacon = candidate
                .request()
                .contentType("text/plain;charset=UTF-8")
                .body("{\"completion_method\":\"tab_close\"}")
                .post(TEST + "{id}/abandon", id);
        assertThat(beacon.statusCode()).as(beacon.asString()).isIn(200, 409);

        // what was handed in stays
        JsonPath found = User.ok(candidate.get(TEST + "{id}", id));
        assertThat(found.getString("session.status")).isEqualTo("completed");
        assertThat(found.getString("session.completion_method")).isEqualTo("manual");
        assertThat(found.getMap("session.pending_answers")).containsOnlyKeys("question1", "question2", "question3");
    }

    @Test
    @DisplayName("Requirement 4: init, next-question, submit, retry, the follow-up, finish")
    void shouldWalkTheRoutesOfRequirementFour() {
        User candidate = User.named("candidate5").withCredits(1);
        UUID session = candidate.activeSession();

        // POST /api/mock/init: the questions are selected
        JsonPath engine = candidate.init(session);
        String id = engine.getString("id");
        int planned = engine.getList("questions").size();
        assertThat(planned).isBetween(3, 5);

        // POST /api/mock/[id]/next-question and POST /api/mock/attempts/submit, until the plan is done
        List<String> asked = new ArrayList<>();
        Response next = candidate.post("/api/mock/{id}/next-question", id);
        while (next.statusCode() == 200) {
            String exchange = next.path("exchange_id");
            asked.add(exchange);
            JsonPath feedback = submit(candidate, exchange, "We had an outage. It was bad, but we fixed it.");
            assertThat(feedback.getString("status")).isEqualTo("completed");
            assertThat(feedback.getDouble("assessment.scoring.overall")).isBetween(0.0, 10.0);
            next = candidate.post("/api/mock/{id}/next-question", id);
        }
        assertThat(next.statusCode()).as(next.asString()).isEqualTo(204);
        assertThat(asked).doesNotHaveDuplicates().hasSizeBetween(planned, 2 * planned);

        // POST /api/mock/attempts/retry: a new attempt at the first, which is better
        JsonPath again =
                User.ok(candidate.postJson("/api/mock/attempts/retry", Map.of("exchange_id", asked.get(0))), 201);
        assertThat(again.getString("exchange_id")).isEqualTo(asked.get(0));
        JsonPath better = submit(
                candidate,
                asked.get(0),
                "Our payments job failed weekly, and my task was to make it reliable. I made each step idempotent and"
                        + " added an alert. As a result failures fell from four a month to none in six months.");
        assertThat(better.getString("status")).isEqualTo("completed");
        assertThat(User.ok(candidate.get("/api/mock/{id}", id))
                        .getList("exchanges.find { it.exchange_id == '" + asked.get(0) + "' }.attempts.attempt_id"))
                .hasSize(2)
                .contains(again.getString("attempt_id"));

        // POST /api/mock/[id]/finish: the summary
        JsonPath summary = User.ok(candidate.post("/api/mock/{id}/finish", id));
        // a follow-up counts with its question as one
        assertThat(summary.getInt("total_questions")).isEqualTo(planned);
        assertThat(summary.getInt("answered_questions")).isEqualTo(planned);
        assertThat(summary.getString("headline")).isNotBlank();
        assertThat(User.ok(candidate.post("/api/mock/{id}/finish", id)).getString("status"))
                .as("finishing again changes nothing")
                .isEqualTo(summary.getString("status"));

        // GET /api/mock/token: optional, and refused by name where there is no key
        Response token = candidate.get("/api/mock/token");
        assertThat(token.<String>path("code")).as(token.asString()).isEqualTo("speech-not-configured");
        assertThat(candidate.complete(session).statusCode()).isEqualTo(200);
    }

    private static JsonPath submit(User candidate, String exchange, String answer) {
        return candidate.assessed(candidate
                .request()
                .contentType("application/json")
                .header("Prefer", "wait=20")
                .body(Map.of("exchange_id", exchange, "answer_text", answer, "response_time", 95))
                .post("/api/mock/attempts/submit"));
    }

    @Test
    @DisplayName("Requirement 5: a client of the existing protocol, which names no subprotocol")
    void shouldHoldTheSessionOfAnExistingClient() {
        // interview.getCurrent: none is in progress
        User candidate = User.named("candidate6").withCredits(1);
        candidate
                .get("/api/sessions?status=active&limit=100")
                .jsonPath()
                .getList("items.id", String.class)
                .forEach(id -> User.ok(candidate.post("/api/sessions/{id}/complete", id)));
        UUID session = candidate.createSession();
        Instant before = Instant.now();

        // onopen: StartRequest; onmessage: StartResponse
        LiveClient client =
                LiveClient.connect(RunningStack.origin(), Form.EXISTING).start(candidate.token(), session);
        assertThat(client.await(PayloadCase.START_RESPONSE).getStartResponse().getSessionId())
                .isEqualTo(session.toString());

        // IN_PROGRESS, with startedAt
        JsonPath current = User.ok(candidate.get("/api/sessions/current"));
        assertThat(current.getString("id")).isEqualTo(session.toString());
        assertThat(current.getString("status")).isEqualTo("active");
        assertThat(Instant.parse(current.getString("started_at"))).isAfter(before.minusSeconds(1));

        // PartialTranscripts are appended as they come: each is whole
        PartialTranscript question =
                client.await(PayloadCase.PARTIAL_TRANSCRIPT).getPartialTranscript();
        assertThat(question.getSpeaker()).isEqualTo(PartialTranscript.Speaker.AI);
        assertThat(question.getText()).isNotBlank();

        // the microphone streams, and nothing is said about it
        for (int chunk = 0; chunk < 10; chunk++) {
            client.speak(new byte[3_200]);
        }
        client.ping(7).await(PayloadCase.PONG);
        assertThat(client.heard(PayloadCase.ERROR)).isEmpty();
        assertThat(client.heard(PayloadCase.PARTIAL_TRANSCRIPT))
                .allSatisfy(message ->
                        assertThat(message.getPartialTranscript().getIsFinal()).isTrue());

        // "End Interview": EndRequest, SessionEnded, and the connection is closed
        assertThat(client.end()
                        .await(PayloadCase.SESSION_ENDED)
                        .getSessionEnded()
                        .getReason())
                .isEqualTo(SessionEnded.Reason.USER_INITIATED);
        assertThat(client.awaitClose()).isEqualTo(1000);

        // COMPLETED, with endedAt, and the feedback page has something to show
        JsonPath ended = candidate.session(session);
        assertThat(ended.getString("status")).isEqualTo("completed");
        assertThat(Instant.parse(ended.getString("ended_at"))).isAfter(before);
        Probe.eventually(
                () -> assertThat(candidate.report(session).statusCode()).isEqualTo(200));
        assertThat(candidate.get("/api/sessions/current").statusCode()).isEqualTo(204);
    }

    @Test
    @DisplayName(
            "Requirement 5: failed authentication and a foreign interview are an error and the end of the connection")
    void shouldTurnAwayWhoeverMayNotStart() {
        UUID session = User.named("candidate6").createSession();

        LiveClient nobody =
                LiveClient.connect(RunningStack.origin(), Form.EXISTING).start("no.valid.token", session);
        assertThat(nobody.await(PayloadCase.ERROR).getError().getMessage()).containsIgnoringCase("authentication");
        assertThat(nobody.awaitClose()).isEqualTo(3500);

        LiveClient stranger = LiveClient.connect(RunningStack.origin(), Form.EXISTING)
                .start(User.named("candidate5").token(), session);
        assertThat(stranger.await(PayloadCase.ERROR).getError().getMessage()).containsIgnoringCase("not found");
        assertThat(stranger.awaitClose()).isEqualTo(3507);
        assertThat(User.named("candidate6").status(session)).isEqualTo("created");
    }
}
