package dev.mockmate.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.mockmate.contracts.Topics;
import dev.mockmate.contracts.event.CandidateInputEvent;
import dev.mockmate.contracts.event.InterviewEvent;
import dev.mockmate.contracts.event.TranscriptEvent;
import dev.mockmate.platform.testing.Api;
import dev.mockmate.platform.testing.Database;
import dev.mockmate.platform.testing.Events;
import dev.mockmate.platform.testing.FakeModel.Reply;
import dev.mockmate.platform.testing.Probe;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** When the model is asked at all, what it may use, and when an assessment is made again. */
@QuarkusTest
@WithTestResource(OpenAiServerResource.class)
class ModelUseIT extends MisbehavingModel {
    @Test
    void shouldNotPromiseAFollowUpTheInterviewHasGoneOnWithout() {
        JsonObject weak = ModelAnswers.resting(ModelAnswers.assessment(3, "I tested early."), 7, 4, "result", "task");
        CountDownLatch gate = new CountDownLatch(1);
        Answered answered = answer(WEAK, number -> Reply.says(weak.encode()).waitingAt(0, gate));
        JsonPath second = InterviewApi.next(answered.session(), answered.interview());
        assertThat(second.getInt("question_number")).isEqualTo(2);
        assertThat(second.getString("follow_up_of")).isNull();

        gate.countDown();

        JsonPath attempt = completed(answered);
        assertThat(attempt.getString("assessment.metadata.model_version")).isEqualTo("model-x");
        assertThat(attempt.getBoolean("assessment.follow_up.should_ask")).isFalse();
        assertThat(attempt.getString("assessment.follow_up.question_text")).isEmpty();
        assertThat(attempt.getString("assessment.metadata.follow_up_type")).isEqualTo("none");
    }

    @Test
    void shouldSpareALiveCandidateTheSilenceOfTheModel() {
        Sessions session = Sessions.active();
        Events.send(new CandidateInputEvent.Joined(session.id(), session.user(), UUID.randomUUID(), Instant.now()));
        Events.await(TranscriptEvent.QuestionAsked.class, Topics.TRANSCRIPT, session.id(), 1);
        CountDownLatch gate = new CountDownLatch(1);
        JsonObject weak = ModelAnswers.resting(ModelAnswers.assessment(3, "I tested early."), 7, 4, "result", "task");
        OpenAiServerResource.plays(number -> Reply.says(weak.encode()).waitingAt(0, gate));

        Events.send(new CandidateInputEvent.QuestionDelivered(
                session.id(),
                session.user(),
                Events.await(TranscriptEvent.QuestionAsked.class, Topics.TRANSCRIPT, session.id(), 1)
                        .get(0)
                        .exchangeId(),
                Instant.now()));
        Events.send(new CandidateInputEvent.TextAnswer(
                session.id(), session.user(), UUID.randomUUID(), null, WEAK, true, false, Instant.now()));

        List<TranscriptEvent.QuestionAsked> asked =
                Events.await(TranscriptEvent.QuestionAsked.class, Topics.TRANSCRIPT, session.id(), 2);
        assertThat(asked.get(1).questionNumber()).isEqualTo(2);
        assertThat(count(session, "status = 'processing'")).isEqualTo(1);
        gate.countDown();
        Probe.eventually(() -> assertThat(count(session, "status = 'completed' and model_version = 'model-x'"))
                .isEqualTo(1));
    }

    @Test
    void shouldNotAskTheModelForASessionThatWasNeverActivated() {
        OpenAiServerResource.plays(number -> Reply.says(GOOD));
        Sessions session = Sessions.created();

        save(session, 1, "Tell me about a conflict.");

        Probe.eventually(() -> assertThat(
                        count(session, "status = 'completed' and model_version = 'builtin-1' and not degraded"))
                .isEqualTo(1));
        assertThat(OpenAiServerResource.requests()).isEmpty();
    }

    @Test
    void shouldNotAskTheModelForAnInterviewThatNeverBegan() {
        OpenAiServerResource.plays(number -> Reply.says(GOOD));
        Sessions session = Sessions.active();
        session.pause("user");

        save(session, 1, "Tell me about a conflict.");

        Probe.eventually(() -> assertThat(
                        count(session, "status = 'completed' and model_version = 'builtin-1' and not degraded"))
                .isEqualTo(1));
        assertThat(OpenAiServerResource.requests()).isEmpty();
    }

    @Test
    void shouldNotPrepareForADescriptionThatIsDeletedWhileTheModelPlans() {
        Sessions session = Sessions.active();
        String description = JobDescriptionIT.create(
                session.token(), Map.of("title", "Nurse", "company", "Acme", "text", "Care for people."));
        OpenAiServerResource.reset(number -> {
            Api.as(session.token())
                    .delete("/api/job-descriptions/" + description)
                    .then()
                    .statusCode(204);
            return ModelAnswers.PLAN;
        });

        Api.as(session.token())
                .body(Map.of("session_id", session.id(), "job_description_id", description))
                .post("/api/mock/init")
                .then()
                .statusCode(404)
                .body("code", equalTo("not-found"));
    }

    // ---- redo

    @Test
    void shouldTellTheBetterAssessmentAndGoOnAsItWasDecided() {
        Answered answered = answer(WEAK, number -> Reply.status(500));
        JsonPath stoodIn = completed(answered);
        JsonPath followUp = InterviewApi.next(answered.session(), answered.interview());
        assertThat(followUp.getString("follow_up_of"))
                .isEqualTo(answered.question().getString("exchange_id"));

        assertRedone(answered);

        JsonPath better = answered.now();
        assertThat(better.getMap("assessment.follow_up")).isEqualTo(stoodIn.getMap("assessment.follow_up"));
        assertThat(better.getFloat("score")).isEqualTo(6.5f);
        assertThat(InterviewApi.next(answered.session(), answered.interview()).getMap(""))
                .isEqualTo(followUp.getMap(""));
        List<InterviewEvent.AnswerAssessed> told = Events.await(
                InterviewEvent.AnswerAssessed.class,
                Topics.INTERVIEW,
                answered.session().id(),
                2);
        assertThat(told).extracting(InterviewEvent.AnswerAssessed::degraded).containsExactly(true, false);
        List<TranscriptEvent.AssessmentPart> parts = Events.await(
                TranscriptEvent.AssessmentPart.class,
                Topics.TRANSCRIPT,
                answered.session().id(),
                15);
        assertThat(parts.subList(8, 15))
                .extracting(TranscriptEvent.AssessmentPart::part)
                .containsExactly(
                        "scoring",
                        "content_feedback",
                        "delivery_feedback",
                        "rewrite",
                        "coach_notes",
                        "library_suggestion",
                        "metadata");
    }

    @Test
    void shouldTryLaterAgainWhenTheModelIsStillDown() {
        Answered answered = answer(InterviewApi.STRONG, number -> Reply.status(500));
        assertStoodIn(completed(answered));

        redoNow(answered);

        Probe.eventually(() -> assertThat(Database.number(
                        "select count(*) from mock_interview_attempts where id = ? and degraded and redo_tries = 1"
                                + " and redo_at > now() + interval '10 minutes'"
                                + " and redo_at < now() + interval '20 minutes'",
                        answered.id()))
                .isEqualTo(1));
    }

    @Test
    void shouldGiveUpOnAnAnswerOfYesterday() {
        Answered answered = answer(InterviewApi.STRONG, number -> Reply.status(500));
        assertStoodIn(completed(answered));
        Database.update(
                "update mock_interview_attempts set submitted_at = now() - interval '25 hours' where id = ?",
                answered.id());

        redoNow(answered);

        awaitNoRedo(answered);
        assertStoodIn(answered.now());
    }

    @Test
    void shouldRedoOnlyWhatTheCoachMadeInTheModelsPlace() {
        Answered answered = answer(InterviewApi.STRONG, number -> Reply.says(GOOD));

        assertByTheModel(completed(answered));

        assertThat(Database.number(
                        "select count(*) from mock_interview_attempts where id = ? and redo_at is null", answered.id()))
                .isEqualTo(1);
    }

    // ---- budget and records

    @Test
    void shouldGoOnWithTheCoachWhenTheSessionsTokensAreSpent() {
        assertBudget(150_000, 60_000, 1000);
    }

    @Test
    void shouldGoOnWithTheCoachWhenTheSessionsTimeIsSpent() {
        assertBudget(10, 10, 20 * 60 * 1000);
    }

    @Test
    void shouldPreviewWithTheCoachWhenTheUsersPreviewsOfTheDayAreSpent() {
        UUID user = UUID.randomUUID();
        OpenAiServerResource.reset(number -> ModelAnswers.PLAN);
        previewed(user, 29);

        assertThat(preview(user).getBoolean("degraded")).isFalse();
        Probe.eventually(() -> assertThat(Database.number("select count(*) from model_calls where user_id = ?", user))
                .isEqualTo(30));
        JsonPath spent = preview(user);

        assertThat(spent.getBoolean("degraded")).isTrue();
        assertThat(spent.getList("questions")).hasSize(3);
        assertThat(OpenAiServerResource.requests()).hasSize(1);
        assertThat(preview(UUID.randomUUID()).getBoolean("degraded")).isFalse();
    }

    @Test
    void shouldRecordWhatEachCallTookAndNothingThatWasSaid() {
        Answered answered =
                answer(InterviewApi.STRONG, number -> Reply.says(GOOD).slowly(Duration.ofMillis(5)));
        assertByTheModel(completed(answered));

        Probe.eventually(() -> assertThat(Database.number(
                        "select count(*) from model_calls where session_id = ? and purpose = 'assess'"
                                + " and model = 'model-x' and prompt_version = 'assess-4' and outcome = 'ok'"
                                + " and tokens_in = 1000 and tokens_out = ? and not estimated"
                                + " and first_token_ms >= 5 and total_ms > first_token_ms",
                        answered.session().id(),
                        GOOD.length() / 4))
                .isEqualTo(1));
        assertThat(Database.number(
                        "select count(*) from model_calls where session_id = ? and purpose = 'plan'"
                                + " and prompt_version = 'plan-2'",
                        answered.session().id()))
                .isEqualTo(1);
    }
}
