package dev.mockmate.interview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockmate.platform.testing.Api;
import dev.mockmate.platform.testing.Database;
import dev.mockmate.platform.testing.FakeModel.Reply;
import dev.mockmate.platform.testing.Probe;
import dev.mockmate.platform.testing.Tokens;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** A model that misbehaves as it is told, and the interview that asks it. */
abstract class MisbehavingModel {
    static final String WEAK = "We had a project with Acme in which the billing system had to be moved. I talked to"
            + " a colleague about it and then we did it step by step, and I wrote the plan for it.";
    static final String QUESTION = "And what came of it in the end?";
    static final String GOOD = ModelAnswers.assessment(6.5, "I tested early.").encode();

    record Answered(Sessions session, String interview, JsonPath question, JsonPath attempt) {

        UUID id() {
            return UUID.fromString(question.getString("attempt_id"));
        }

        JsonPath now() {
            return Api.as(session.token())
                    .get("/api/mock/attempts/" + id())
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
        }
    }

    static void previewed(UUID user, int times) {
        Database.update(
                "insert into model_calls (id, user_id, purpose, model, prompt_version, started_at, total_ms, tokens_in,"
                        + " tokens_out, estimated, outcome) select gen_random_uuid(), ?, 'plan', 'model-x', 'plan-2',"
                        + " now(), 1, 1, 1, false, 'ok' from generate_series(1, ?)",
                user,
                times);
    }

    static JsonPath preview(UUID user) {
        return Api.as(Tokens.candidate(user))
                .body(Map.of("job_title", "Java Developer"))
                .post("/api/mock/preview")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    static void assertBudget(int tokensIn, int tokensOut, int millis) {
        OpenAiServerResource.reset(number -> ModelAnswers.PLAN);
        Sessions session = Sessions.active();
        String interview = InterviewApi.init(session);
        JsonPath question = InterviewApi.next(session, interview);
        Database.update(
                "insert into model_calls values (?, ?, 'assess', 'model-x', 'assess-4', now(), 1, ?, ?, ?, false, 'ok')",
                UUID.randomUUID(),
                session.id(),
                (long) millis,
                tokensIn,
                tokensOut);
        OpenAiServerResource.plays(number -> Reply.says(GOOD));
        Answered answered = new Answered(
                session, interview, question, InterviewApi.submitAndWait(session, question, InterviewApi.STRONG));

        assertStoodIn(answered.attempt());
        redoNow(answered);
        awaitNoRedo(answered);
        assertStoodIn(answered.now());
        assertThat(OpenAiServerResource.requests()).isEmpty();
    }

    static Answered answer(String text, Function<Integer, Reply> script) {
        OpenAiServerResource.reset(number -> ModelAnswers.PLAN);
        Sessions session = Sessions.active();
        String interview = InterviewApi.init(session);
        JsonPath question = InterviewApi.next(session, interview);
        OpenAiServerResource.plays(script);
        InterviewApi.submit(session, question, text);
        return new Answered(session, interview, question, null);
    }

    static JsonPath completed(Answered answered) {
        Probe.eventually(() -> assertThat(answered.now().getString("status")).isEqualTo("completed"));
        return answered.now();
    }

    static void assertByTheModel(JsonPath attempt) {
        assertThat(attempt.getString("assessment.metadata.model_version")).isEqualTo("model-x");
        assertThat(attempt.getBoolean("assessment.metadata.degraded")).isFalse();
        assertThat(attempt.getFloat("assessment.scoring.overall")).isEqualTo(6.5f);
    }

    static void assertStoodIn(JsonPath attempt) {
        assertThat(attempt.getString("status")).isEqualTo("completed");
        assertThat(attempt.getString("assessment.metadata.model_version")).isEqualTo("builtin-1");
        assertThat(attempt.getBoolean("assessment.metadata.degraded")).isTrue();
    }

    static void assertStoodInAndRedone(Answered answered) {
        assertStoodIn(completed(answered));
        assertRedone(answered);
    }

    /** The model is back, and it is time. */
    static void assertRedone(Answered answered) {
        int before = OpenAiServerResource.requests().size();
        OpenAiServerResource.plays(number -> Reply.says(GOOD));
        assertThat(before).isPositive();
        redoNow(answered);
        Probe.eventually(() -> assertByTheModel(answered.now()));
        awaitNoRedo(answered);
    }

    static void redoNow(Answered answered) {
        assertThat(Database.update(
                        "update mock_interview_attempts set redo_at = now() where id = ? and redo_at is not null",
                        answered.id()))
                .isEqualTo(1);
    }

    static void awaitNoRedo(Answered answered) {
        Probe.eventually(() -> assertThat(Database.number(
                        "select count(*) from mock_interview_attempts where id = ? and redo_at is null", answered.id()))
                .isEqualTo(1));
    }

    /** How the calls for the answer ended, in order. */
    static List<String> outcomes(Answered answered) {
        List<String> outcomes = new ArrayList<>();
        for (int call = 0; call < OpenAiServerResource.requests().size(); call++) {
            int number = call;
            List<String> all = List.of(
                    "ok", "rubbish", "refused", "denied", "rate_limited", "server_error", "broken_off", "timeout");
            Probe.eventually(() -> assertThat(outcome(answered, number, all)).isNotNull());
            outcomes.add(outcome(answered, number, all));
        }
        return outcomes;
    }

    static String outcome(Answered answered, int number, List<String> all) {
        return all.stream()
                .filter(one -> Database.number(
                                "select count(*) from (select outcome from model_calls where session_id = ?"
                                        + " and purpose = 'assess' order by started_at offset ? limit 1) as call"
                                        + " where outcome = ?",
                                answered.session().id(),
                                number,
                                one)
                        == 1)
                .findFirst()
                .orElse(null);
    }

    static String inTheMiddleOfAString() {
        return GOOD.substring(0, GOOD.indexOf("And then?") + 4);
    }

    static long count(Sessions session, String condition) {
        return Database.number(
                "select count(*) from mock_interview_attempts where user_id = ? and " + condition, session.user());
    }

    static void save(Sessions session, int number) {
        save(session, number, "Tell me about the " + number + ". time you had to decide alone.");
    }

    static void save(Sessions session, int number, String text) {
        String question = Api.as(session.token())
                .body(Map.of(
                        "question_number",
                        number,
                        "question_text",
                        text,
                        "category",
                        "behavioral",
                        "difficulty_level",
                        "medium",
                        "expected_duration",
                        3))
                .post("/api/interviews/" + session.id() + "/questions")
                .then()
                .extract()
                .path("question_id");
        Api.as(session.token())
                .body(Map.of("question_id", question, "answer_text", InterviewApi.STRONG, "response_time", 60))
                .post("/api/interviews/" + session.id() + "/answers")
                .then()
                .extract()
                .path("answer_id");
    }
}
