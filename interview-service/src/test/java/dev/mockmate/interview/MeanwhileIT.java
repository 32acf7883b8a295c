package dev.mockmate.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.mockmate.contracts.Topics;
import dev.mockmate.contracts.event.InterviewEvent;
import dev.mockmate.contracts.event.SessionEvent;
import dev.mockmate.platform.testing.Api;
import dev.mockmate.platform.testing.Database;
import dev.mockmate.platform.testing.Events;
import dev.mockmate.platform.testing.OpenTransaction;
import dev.mockmate.platform.testing.Probe;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a call looked at before its transaction may be otherwise inside it: it decides again, and refuses like any other call. */
@QuarkusTest
@WithTestResource(OpenAiServerResource.class)
class MeanwhileIT {
    private static final String JOBS = "/api/job-descriptions";

    /** A session with an interview whose first question is open, and a call of its candidate. */
    private record Begun(Sessions session, String interview, JsonPath question) {
        static Begun of(Sessions session) {
            String interview = InterviewApi.init(session);
            return new Begun(session, interview, InterviewApi.next(session, interview));
        }

        Response post(String path, Object body) {
            return Api.as(session.token()).body(body).post(path);
        }
    }

    /** The calls that need a live session. */
    private enum Call {
        NEXT_QUESTION(begun -> Api.as(begun.session.token()).post("/api/mock/" + begun.interview + "/next-question")),
        SKIP(begun -> begun.post(
                "/api/mock/" + begun.interview + "/skip",
                Map.of("exchange_id", begun.question.getString("exchange_id")))),
        SUBMIT(begun ->
                begun.post("/api/mock/attempts/submit", InterviewApi.answer(begun.question, InterviewApi.STRONG))),
        GENERATE(begun -> begun.post("/api/interviews/" + begun.session.id() + "/questions/generate", Map.of()));

        private final Function<Begun, Response> sent;

        Call(Function<Begun, Response> sent) {
            this.sent = sent;
        }
    }

    @BeforeEach
    void model() {
        OpenAiServerResource.reset(number -> ModelAnswers.PLAN);
    }

    @ParameterizedTest
    @EnumSource(Call.class)
    void shouldRefuseWhatASessionThatHasEndedMeanwhileTakesNoMore(Call call) {
        Begun begun = Begun.of(Sessions.active());
        long before = written(begun.session);

        Response answer = meanwhile(
                () -> call.sent.apply(begun),
                "update session_view set status = 'completed', ended_at = now() where session_id = ?",
                begun.session.id());

        answer.then().statusCode(409).body("code", equalTo("session-not-live"));
        assertThat(written(begun.session)).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(Call.class)
    void shouldNotFindWhatWasErasedMeanwhile(Call call) {
        Begun begun = Begun.of(Sessions.active());

        Response answer = meanwhile(
                () -> call.sent.apply(begun), "delete from session_view where session_id = ?", begun.session.id());

        answer.then().statusCode(404).body("code", equalTo("not-found"));
    }

    @ParameterizedTest
    @EnumSource(Call.class)
    void shouldNotFindAnInterviewThatWasErasedMeanwhile(Call call) {
        Begun begun = Begun.of(Sessions.active());

        Response answer = meanwhile(
                () -> call.sent.apply(begun), "delete from mock_interviews where session_id = ?", begun.session.id());

        answer.then().statusCode(404).body("code", equalTo("not-found"));
    }

    @ParameterizedTest
    @EnumSource(Erasable.class)
    void shouldNotBreakOverAnInterviewThatIsErasedMeanwhile(Erasable call) {
        Begun begun = Begun.of(Sessions.active());

        Response answer = meanwhile(
                () -> call.sent.apply(begun), "delete from mock_interviews where session_id = ?", begun.session.id());

        answer.then().statusCode(404).body("code", equalTo("not-found"));
    }

    /** The calls that an interview takes whatever its session does. */
    private enum Erasable {
        DRAFT(begun -> Api.as(begun.session.token())
                .body(Map.of("answer_text", "I began to"))
                .put("/api/mock/attempts/" + begun.question.getString("attempt_id") + "/draft")),
        RETRY(begun ->
                begun.post("/api/mock/attempts/retry", Map.of("exchange_id", begun.question.getString("exchange_id")))),
        FINISH(begun -> Api.as(begun.session.token()).post("/api/mock/" + begun.interview + "/finish"));

        private final Function<Begun, Response> sent;

        Erasable(Function<Begun, Response> sent) {
            this.sent = sent;
        }
    }

    @ParameterizedTest
    @EnumSource(Init.class)
    void shouldPrepareNothingForASessionThatHasEndedMeanwhile(Init init) {
        Sessions session = Sessions.active();

        Response answer = meanwhile(
                () -> init.of(session, Map.of()),
                "update session_view set status = 'completed', ended_at = now() where session_id = ?",
                session.id());

        answer.then().statusCode(409).body("code", equalTo("session-not-live"));
        assertThat(interviews(session)).isZero();
        Events.barrier(session.id());
        assertThat(Events.of(Topics.INTERVIEW, session.id())).noneMatch(InterviewEvent.Scripted.class::isInstance);
    }

    @ParameterizedTest
    @EnumSource(Init.class)
    void shouldPrepareNothingForASessionThatWasErasedMeanwhile(Init init) {
        Sessions session = Sessions.active();

        Response answer = meanwhile(
                () -> init.of(session, Map.of()), "delete from session_view where session_id = ?", session.id());

        answer.then().statusCode(404).body("code", equalTo("not-found"));
        assertThat(interviews(session)).isZero();
    }

    @ParameterizedTest
    @EnumSource(Init.class)
    void shouldNotFindAJobDescriptionThatWasDeletedMeanwhile(Init init) {
        Sessions session = Sessions.active();
        String job = job(session);

        Response answer = meanwhile(
                () -> init.of(session, Map.of("job_description_id", job)),
                "delete from job_descriptions where id = ?",
                UUID.fromString(job));

        answer.then().statusCode(404).body("code", equalTo("not-found"));
        assertThat(interviews(session)).isZero();
    }

    /** Who makes the interview. */
    private enum Init {
        INTERVIEWER,
        SCRIPT;

        Response of(Sessions session, Map<String, Object> more) {
            Map<String, Object> body = new HashMap<>(more);
            body.put("session_id", session.id());
            if (this == SCRIPT) {
                body.put("interviewer", "scripted");
            }
            return Api.as(session.token()).body(body).post("/api/mock/init");
        }
    }

    @Test
    void shouldLeaveNoInterviewOfASessionThatIsErasedWhileItIsPrepared() {
        Sessions session = Sessions.active();
        try (OpenTransaction lock = OpenTransaction.begin()
                .update("select 1 from session_view where session_id = ? for update", session.id())) {
            CompletableFuture<Response> init = CompletableFuture.supplyAsync(() -> Init.SCRIPT.of(session, Map.of()));
            lock.awaitWaiting(1);
            Events.send(new SessionEvent.Deleted(session.id(), session.user(), Instant.now()));
            lock.awaitWaiting(2);
            lock.commit();
            assertThat(init.join().statusCode()).isIn(201, 404);
        }

        Events.barrier(session.id());
        assertThat(interviews(session)).isZero();
    }

    @Test
    void shouldKeepAStoryThatIsSavedWhileItsJobDescriptionIsDeleted() {
        Sessions session = Sessions.active();
        String job = job(session);
        Map<String, Object> story = Map.of("title", "Kafka", "action", "I led the move to Kafka.");
        String same = story(session, story).then().statusCode(201).extract().path("id");
        Map<String, Object> told = new HashMap<>(story);
        told.put("job_description_id", job);
        Database.update("update star_stories set fingerprint = fingerprint || 'x' where id = ?", UUID.fromString(same));
        CompletableFuture<Response> saved;
        CompletableFuture<Response> deleted;
        try (OpenTransaction sameWords = OpenTransaction.begin()
                .update(
                        "update star_stories set fingerprint = left(fingerprint, -1) where id = ?",
                        UUID.fromString(same))) {
            saved = CompletableFuture.supplyAsync(() -> story(session, told));
            sameWords.awaitWaiting(1);
            deleted =
                    CompletableFuture.supplyAsync(() -> Api.as(session.token()).delete(JOBS + "/" + job));
            Probe.eventually(() ->
                    assertThat(deleted.isDone() || sameWords.waiting() > 1).isTrue());
        }

        saved.join().then().statusCode(201);
        deleted.join().then().statusCode(204);
    }

    private static Response story(Sessions session, Map<String, Object> told) {
        return Api.as(session.token()).body(told).post("/api/answer-library");
    }

    private static String job(Sessions session) {
        return Api.as(session.token())
                .body(Map.of("title", "Java Developer", "text", "Java and Kafka."))
                .post(JOBS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** The answer to a call that has looked at everything before the change is made, and comes to its own transaction behind it. */
    private static Response meanwhile(Supplier<Response> call, String change, UUID id) {
        try (OpenTransaction other = OpenTransaction.begin().update(change, id)) {
            CompletableFuture<Response> answer = CompletableFuture.supplyAsync(call);
            other.awaitWaiting(1);
            other.commit();
            return answer.join();
        }
    }

    private static long interviews(Sessions session) {
        return Database.number("select count(*) from mock_interviews where session_id = ?", session.id());
    }

    private static long written(Sessions session) {
        return Database.number(
                "select count(*) filter (where a.status <> 'draft') + count(distinct e.id)"
                        + " + count(*) filter (where e.skipped_at is not null)"
                        + " from mock_interviews i join mock_interview_exchanges e on e.interview_id = i.id"
                        + " left join mock_interview_attempts a on a.exchange_id = e.id where i.session_id = ?",
                session.id());
    }
}
