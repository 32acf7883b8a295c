package dev.mockmate.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.mockmate.contracts.Topics;
import dev.mockmate.contracts.event.CandidateInputEvent;
import dev.mockmate.contracts.event.InterviewEvent;
import dev.mockmate.contracts.event.TranscriptEvent;
import dev.mockmate.interview.conversation.domain.Script;
import dev.mockmate.platform.testing.Api;
import dev.mockmate.platform.testing.Database;
import dev.mockmate.platform.testing.Events;
import dev.mockmate.platform.testing.Probe;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The scripted interviewer, where an operator has it: a timed script that costs nothing and is final. */
@QuarkusTest
@WithTestResource(OpenAiServerResource.class)
class ScriptIT {
    private static final List<String> LINES = Script.builtIn().lines();

    @Test
    void shouldPlayItsLinesToALiveClientInTheirOrder() {
        Sessions session = Sessions.active();
        String interview = scripted(session)
                .then()
                .statusCode(201)
                .body("status", equalTo("all_asked"))
                .body("model_version", equalTo("scripted"))
                .body("questions.question_text", contains(LINES.toArray()))
                .extract()
                .path("id");

        Events.exactly(InterviewEvent.Scripted.class, Topics.INTERVIEW, session.id(), 1);
        Api.as(session.token())
                .post("/api/mock/" + interview + "/next-question")
                .then()
                .statusCode(204);
        Events.send(new CandidateInputEvent.Joined(session.id(), session.user(), UUID.randomUUID(), Instant.now()));

        assertThat(Events.exactly(TranscriptEvent.Segment.class, Topics.TRANSCRIPT, session.id(), LINES.size()))
                .allMatch(TranscriptEvent.Segment::isFinal)
                .allMatch(segment -> "ai".equals(segment.speaker()))
                .extracting(TranscriptEvent.Segment::text)
                .containsExactlyElementsOf(LINES);
        List<TranscriptEvent.InterviewerState> states = Events.exactly(
                TranscriptEvent.InterviewerState.class, Topics.TRANSCRIPT, session.id(), 2 * LINES.size());
        assertThat(states.get(states.size() - 1).reason()).isEqualTo("plan_done");
        Api.as(session.token())
                .get("/api/interviews/" + session.id() + "/transcript")
                .then()
                .statusCode(200)
                .body("items.text", contains(LINES.toArray()));

        Events.send(new CandidateInputEvent.Joined(session.id(), session.user(), UUID.randomUUID(), Instant.now()));
        Events.exactly(TranscriptEvent.Segment.class, Topics.TRANSCRIPT, session.id(), LINES.size());
        Api.as(session.token())
                .post("/api/mock/" + interview + "/finish")
                .then()
                .statusCode(200);
    }

    @Test
    void shouldTellAClientThatJoinsBehindTheLastLineThatItWasAll() {
        Sessions session = Sessions.active();
        scripted(session).then().statusCode(201);
        join(session);
        awaitPlanDone(session, 1);

        join(session);

        awaitPlanDone(session, 2);
        Events.exactly(TranscriptEvent.Segment.class, Topics.TRANSCRIPT, session.id(), LINES.size());
    }

    @Test
    void shouldPlayNothingInAnInterviewThatIsFinished() {
        Sessions session = Sessions.active();
        String interview = scripted(session).then().statusCode(201).extract().path("id");
        Api.as(session.token())
                .post("/api/mock/" + interview + "/finish")
                .then()
                .statusCode(200);

        join(session);

        awaitPlanDone(session, 1);
        assertThat(Database.number(
                        "select count(*) from mock_interviews where session_id = ? and script_due_at is not null",
                        session.id()))
                .isZero();
        Events.exactly(TranscriptEvent.Segment.class, Topics.TRANSCRIPT, session.id(), 0);
    }

    private static void join(Sessions session) {
        Events.send(new CandidateInputEvent.Joined(session.id(), session.user(), UUID.randomUUID(), Instant.now()));
    }

    private static void awaitPlanDone(Sessions session, long times) {
        Probe.eventually(() -> assertThat(Events.of(Topics.TRANSCRIPT, session.id()).stream()
                        .filter(event -> event instanceof TranscriptEvent.InterviewerState state
                                && "listening".equals(state.aiStatus())
                                && "plan_done".equals(state.reason())))
                .hasSize((int) times));
    }

    @Test
    void shouldBeFinal() {
        Sessions session = Sessions.active();
        OpenAiServerResource.reset(number -> ModelAnswers.PLAN);
        MockApiIT.init(session);
        scripted(session).then().statusCode(201);

        scripted(session).then().statusCode(409).body("code", equalTo("plan-under-way"));
        Api.as(session.token())
                .body(Map.of("session_id", session.id()))
                .post("/api/mock/init")
                .then()
                .statusCode(409)
                .body("code", equalTo("plan-under-way"));
        Events.exactly(InterviewEvent.Scripted.class, Topics.INTERVIEW, session.id(), 1);
    }

    @Test
    void shouldNotTakeThePlaceOfAnInterviewThatWasBegun() {
        Sessions session = Sessions.active();
        OpenAiServerResource.reset(number -> ModelAnswers.PLAN);
        MockApiIT.next(session, MockApiIT.init(session));

        scripted(session).then().statusCode(409).body("code", equalTo("plan-under-way"));
        scripted(Sessions.created()).then().statusCode(409).body("code", equalTo("session-not-live"));
    }

    @Test
    void shouldTakeNoQuestionsBesideItsLines() {
        Sessions session = Sessions.active();
        scripted(session).then().statusCode(201);

        Api.as(session.token())
                .body(Map.of())
                .post("/api/interviews/" + session.id() + "/questions/generate")
                .then()
                .statusCode(409)
                .body("code", equalTo("plan-under-way"));
        Api.as(session.token())
                .body(Map.of(
                        "question_number", 1,
                        "question_text", "Tell me about a conflict in your team.",
                        "category", "behavioral",
                        "difficulty_level", "medium",
                        "expected_duration", 3))
                .post("/api/interviews/" + session.id() + "/questions")
                .then()
                .statusCode(409)
                .body("code", equalTo("plan-under-way"));
    }

    @Test
    void shouldTellThatItIsThere() {
        Sessions session = Sessions.active();

        Api.as(session.token()).get("/api/mock/capabilities").then().body("scripted", equalTo(true));
        Api.as(session.token())
                .body(Map.of("job_title", "Java Developer", "interviewer", "scripted"))
                .post("/api/mock/preview")
                .then()
                .statusCode(200)
                .body("exact", equalTo(true))
                .body("questions", hasSize(LINES.size()))
                .body("questions.question_text", contains(LINES.toArray()));
    }

    private static Response scripted(Sessions session) {
        return Api.as(session.token())
                .body(Map.of("session_id", session.id(), "interviewer", "scripted"))
                .post("/api/mock/init");
    }
}
