package dev.mockmate.interview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockmate.platform.testing.Database;
import dev.mockmate.platform.testing.FakeModel.Reply;
import dev.mockmate.platform.testing.FakeModel.Reply.End;
import dev.mockmate.platform.testing.Probe;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/**
 * Whatever the model does, every answer ends with a correct assessment, or with a stood-in one that is redone when the
 * model is back.
 */
@QuarkusTest
@WithTestResource(OpenAiServerResource.class)
class MisbehavingModelIT extends MisbehavingModel {
    // ---- slow

    @Test
    void shouldShowEachPartOfASlowModelBeforeItHasSaidTheNext() {
        String slow = ModelAnswers.resting(ModelAnswers.assessment(6.5, "I tested early."), 8, 6.5)
                .encode();
        CountDownLatch gate = new CountDownLatch(1);
        Answered answered = answer(
                InterviewApi.STRONG, number -> Reply.says(slow).waitingAt(slow.indexOf("\"content_feedback\""), gate));

        Probe.eventually(() -> {
            JsonPath attempt = answered.now();
            assertThat(attempt.getMap("assessment")).containsOnlyKeys("follow_up", "scoring");
            assertThat(attempt.getString("status")).isEqualTo("processing");
        });
        gate.countDown();
        assertByTheModel(completed(answered));
    }

    @Test
    void shouldStandInForAModelThatFallsSilent() {
        Answered answered = answer(InterviewApi.STRONG, number -> Reply.says(GOOD.substring(0, 300))
                .ending(End.SILENCE));

        assertStoodInAndRedone(answered);
        assertThat(OpenAiServerResource.requests()).hasSize(1);
    }

    // ---- statuses

    @Test
    void shouldWaitAsLongAsTheModelAsksForAndThenAskAgain() {
        List<Long> times = new ArrayList<>();
        Answered answered = answer(InterviewApi.STRONG, number -> {
            times.add(System.nanoTime());
            return number == 1 ? Reply.status(429, "1") : Reply.says(GOOD);
        });

        assertByTheModel(completed(answered));
        assertThat(times).hasSize(2);
        assertThat(Duration.ofNanos(times.get(1) - times.get(0))).isGreaterThanOrEqualTo(Duration.ofMillis(950));
    }

    @Test
    void shouldWaitForAModelThatIsUnavailableForAMomentToo() {
        Answered answered =
                answer(InterviewApi.STRONG, number -> number == 1 ? Reply.status(503, "1") : Reply.says(GOOD));

        assertByTheModel(completed(answered));
        assertThat(outcomes(answered)).containsExactly("server_error", "ok");
    }

    @Test
    void shouldLeaveAModelAloneThatAsksForALongTimeAndRedoTheAnswersOfThatTime() {
        Answered first = answer(InterviewApi.STRONG, number -> Reply.status(429, "3600"));
        JsonPath stoodIn = completed(first);
        assertStoodIn(stoodIn);
        assertThat(OpenAiServerResource.requests()).hasSize(1);

        // While it is left alone nobody waits for it.
        JsonPath second = InterviewApi.next(first.session(), first.interview());
        assertStoodIn(InterviewApi.submitAndWait(first.session(), second, InterviewApi.STRONG));
        assertThat(OpenAiServerResource.requests()).hasSize(1);

        assertRedone(first);
    }

    @Test
    void shouldAskOnceMoreAfterAServerError() {
        Answered answered = answer(InterviewApi.STRONG, number -> number == 1 ? Reply.status(500) : Reply.says(GOOD));

        assertByTheModel(completed(answered));
        assertThat(outcomes(answered)).containsExactly("server_error", "ok");
    }

    @Test
    void shouldStandInForAModelThatOnlyFails() {
        Answered answered = answer(InterviewApi.STRONG, number -> Reply.status(500));

        assertStoodInAndRedone(answered);
    }

    @Test
    void shouldTellTheSchemaAsTextToAServerThatRefusesIt() {
        Answered answered = answer(InterviewApi.STRONG, number -> number == 1 ? Reply.status(400) : Reply.says(GOOD));

        assertByTheModel(completed(answered));
        assertThat(OpenAiServerResource.requests().get(0).containsKey("response_format"))
                .isTrue();
        assertThat(OpenAiServerResource.requests().get(1).containsKey("response_format"))
                .isFalse();
        assertThat(OpenAiServerResource.requests().get(1).encode()).contains("star_checklist");
    }

    @Test
    void shouldNotAskAgainWithAKeyThatIsRefused() {
        Answered answered = answer(InterviewApi.STRONG, number -> Reply.status(401));

        assertStoodIn(completed(answered));
        assertThat(OpenAiServerResource.requests()).hasSize(1);
        assertThat(outcomes(answered)).containsExactly("denied");
    }

    // ---- broken off

    @Test
    void shouldNotMixTwoAnswersWhenTheStreamIsCutInTheMiddleOfAString() {
        Answered answered = answer(
                InterviewApi.STRONG,
                number -> number == 1 ? Reply.says(inTheMiddleOfAString()).ending(End.CUT) : Reply.says(GOOD));

        assertByTheModel(completed(answered));
        assertThat(OpenAiServerResource.requests()).hasSize(2);
    }

    @Test
    void shouldTakeAWholeAnswerWhoseStreamIsCutBehindItsLastBracket() {
        Answered answered =
                answer(InterviewApi.STRONG, number -> Reply.says(GOOD).ending(End.CUT));

        assertByTheModel(completed(answered));
        assertThat(OpenAiServerResource.requests()).hasSize(1);
    }

    @Test
    void shouldAskAgainWhenTheStreamEndsInTheMiddleOfAString() {
        Answered answered = answer(
                InterviewApi.STRONG,
                number -> number == 1 ? Reply.says(inTheMiddleOfAString()).ending(End.NONE) : Reply.says(GOOD));

        assertByTheModel(completed(answered));
        assertThat(OpenAiServerResource.requests()).hasSize(2);
    }

    @Test
    void shouldKeepTheFollowUpOfAModelThatIsAlwaysCutAndRedoTheRest() {
        JsonObject weak = ModelAnswers.resting(ModelAnswers.assessment(3, "I tested early."), 7, 4, "result", "task");
        weak.getJsonObject("follow_up").put("question_text", QUESTION);
        String rest = weak.encode();
        Answered answered = answer(WEAK, number -> Reply.says(rest.substring(0, rest.indexOf("\"content_feedback\"")))
                .ending(End.CUT));
        JsonPath stoodIn = completed(answered);
        assertThat(stoodIn.getBoolean("assessment.metadata.degraded")).isTrue();
        assertThat(stoodIn.getString("assessment.follow_up.question_text")).isEqualTo(QUESTION);
        assertThat(stoodIn.getString("assessment.metadata.follow_up_type")).isEqualTo("missing_star");

        assertRedone(answered);
        assertThat(answered.now().getString("assessment.follow_up.question_text"))
                .isEqualTo(QUESTION);
    }

    @Test
    void shouldNotLogWhatTheModelAnswersBecauseItMayQuoteTheCandidate() {
        String marker = "marker-" + UUID.randomUUID();
        try (Logged logged = Logged.fromNow()) {
            Answered answered = answer(
                    InterviewApi.STRONG,
                    number -> Reply.refuses(400, "{\"error\":{\"message\":\"cannot read '" + marker + "'\"}}"));
            assertStoodIn(completed(answered));
            redoNow(answered);
            Probe.eventually(() -> assertThat(Database.number(
                            "select redo_tries from mock_interview_attempts where id = ?", answered.id()))
                    .isEqualTo(1));
            Probe.eventually(() -> assertThat(logged.all()).contains("stood-in assessment stays"));

            assertThat(logged.all()).contains("the coach assesses in place of the model");
            assertThat(logged.all()).doesNotContain(marker);
        }
    }

    // ---- all of it

    @Test
    void shouldLoseNoAnswerWhateverTheModelDoes() {
        List<Reply> moods = List.of(
                Reply.says(GOOD),
                Reply.status(500),
                Reply.says(inTheMiddleOfAString()).ending(End.CUT),
                Reply.says("I would rather talk about the weather."),
                Reply.status(429, "1"),
                Reply.says(GOOD.substring(0, 200)).ending(End.NONE),
                Reply.says("{}"),
                Reply.status(404));
        OpenAiServerResource.reset(number -> ModelAnswers.PLAN);
        Sessions session = Sessions.active();
        InterviewApi.init(session);
        OpenAiServerResource.plays(number -> moods.get(number * 5 % moods.size()));
        for (int number = 1; number <= 24; number++) {
            save(session, number);
        }

        Probe.eventually(Duration.ofSeconds(240), () -> assertThat(count(session, "status = 'completed'"))
                .isEqualTo(24));
        assertThat(count(session, "degraded")).isPositive();

        OpenAiServerResource.plays(number -> Reply.says(GOOD));
        Probe.eventually(Duration.ofSeconds(240), () -> {
            Database.update(
                    "update mock_interview_attempts set redo_at = now() where user_id = ? and degraded"
                            + " and redo_at > now() + interval '5 minutes'",
                    session.user());
            assertThat(count(session, "not degraded and model_version = 'model-x' and parts_known = 8"))
                    .isEqualTo(24);
        });
    }
}
