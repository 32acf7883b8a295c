package dev.mockmate.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import dev.mockmate.contracts.Topics;
import dev.mockmate.contracts.event.InterviewEvent;
import dev.mockmate.platform.testing.Api;
import dev.mockmate.platform.testing.Database;
import dev.mockmate.platform.testing.Events;
import dev.mockmate.platform.testing.Probe;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Requirement 2 ("Timer, credits, report"), what interview-service owns of it: the commands that keep and read questions
 * and answers, the fields of their tables, and the report. The numbers and words are those of its examples. The timer
 * and credit commands are tested in session-service and billing-service and, over the whole system, in the system tests'
 * {@code RequirementsIT}.
 */
@QuarkusTest
class SavedInterviewIT extends SavedInterview {
    @Test
    @DisplayName("save_interview_question(...) -> String (question_id), interview_questions table")
    void shouldSaveAQuestionWithAllItsFields() {
        String questionId = saveQuestion(QUESTION);

        Map<String, Object> question = Api.as(session.token())
                .get(path("/questions"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("items[0]");

        assertThat(question)
                .containsEntry("id", questionId)
                .containsEntry("session_id", session.id().toString())
                .containsEntry("question_number", 1)
                .containsEntry("question_text", "Tell me about yourself")
                .containsEntry("category", "introduction")
                .containsEntry("difficulty_level", "easy")
                .containsEntry("expected_duration", 3)
                .hasEntrySatisfying("asked_at", SavedInterviewIT::isATime)
                .hasEntrySatisfying("created_at", SavedInterviewIT::isATime);
    }

    @ParameterizedTest
    @ValueSource(strings = {"technical", "behavioral", "situational", "introduction"})
    @DisplayName("category: technical, behavioral, situational, introduction")
    void shouldKnowTheCategories(String category) {
        saveQuestion(with(QUESTION, "category", category));

        Api.as(session.token()).get(path("/questions")).then().body("items.category", contains(category));
    }

    @Test
    @DisplayName("save_interview_answer(...) -> String (answer_id), interview_answers table")
    void shouldSaveAnAnswerWithAllItsFields() {
        String questionId = saveQuestion(QUESTION);
        String answerId = saveAnswer(questionId, ANSWER);

        Map<String, Object> answer = Api.as(session.token())
                .get(path("/answers"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("items[0]");

        assertThat(answer)
                .containsEntry("id", answerId)
                .containsEntry("question_id", questionId)
                .containsEntry("session_id", session.id().toString())
                .containsEntry("answer_text", "I am a software developer...")
                .containsEntry("response_time", 120)
                .containsEntry("ai_feedback", "Good introduction, clear communication")
                .containsEntry("ai_score", 8)
                .hasEntrySatisfying("answered_at", SavedInterviewIT::isATime)
                .hasEntrySatisfying("created_at", SavedInterviewIT::isATime);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10})
    @DisplayName("ai_score: numerical score (1-10)")
    void shouldTakeEveryScore(int score) {
        saveAnswer(saveQuestion(QUESTION), with(ANSWER, "ai_score", score));

        Api.as(session.token()).get(path("/answers")).then().body("items.ai_score", contains(score));
    }

    @Test
    @DisplayName("ai_feedback: Option<String>, ai_score: Option<i32>: without them the answer is assessed")
    void shouldAssessAnAnswerThatHasNoScore() {
        saveAnswer(saveQuestion(QUESTION), Map.of("answer_text", InterviewApi.STRONG, "response_time", 90));

        Probe.eventually(() -> Api.as(session.token())
                .get(path("/answers"))
                .then()
                .body("items[0].ai_score", notNullValue())
                .body("items[0].ai_feedback", notNullValue()));
    }

    @Test
    @DisplayName("get_session_questions(session_id) -> Vec<InterviewQuestion>, in the order of the interview")
    void shouldListTheQuestionsInOrder() {
        String first = saveQuestion(QUESTION);
        String second = saveQuestion(with(QUESTION, "question_number", 2, "question_text", "Why this job?"));

        Api.as(session.token())
                .get(path("/questions"))
                .then()
                .statusCode(200)
                .body("items.id", contains(first, second))
                .body("items.question_number", contains(1, 2));
    }

    @Test
    @DisplayName("get_session_answers(session_id) -> Vec<InterviewAnswer>, by question")
    void shouldListTheAnswersByQuestion() {
        String first = saveQuestion(QUESTION);
        String second = saveQuestion(with(QUESTION, "question_number", 2, "question_text", "Why this job?"));
        String toTheSecond = saveAnswer(second, ANSWER);
        String toTheFirst = saveAnswer(first, ANSWER);

        Api.as(session.token())
                .get(path("/answers"))
                .then()
                .statusCode(200)
                .body("items.id", contains(toTheFirst, toTheSecond))
                .body("items.question_id", contains(first, second));
    }

    @Test
    @DisplayName("get_session_questions and get_session_answers of a session without an interview: empty lists")
    void shouldListNothingWithoutAnInterview() {
        for (String list : List.of("/questions", "/answers", "/transcript")) {
            Api.as(session.token()).get(path(list)).then().statusCode(200).body("items", hasSize(0));
        }
        Api.as(session.token()).get(path("/report")).then().statusCode(404);
    }

    @Test
    @DisplayName("the same of a session that was made just now, whose news is on its way")
    void shouldListNothingOfASessionThatWasMadeJustNow() {
        Probe.eventually(() -> {
            Sessions made = Sessions.ofSomebody();
            CompletableFuture<Integer> asked = CompletableFuture.supplyAsync(() -> Api.as(made.token())
                    .get("/api/interviews/" + made.id() + "/questions")
                    .statusCode());
            Database.update(
                    "insert into session_view (session_id, user_id, status, created_at) values (?, ?, 'created', now())",
                    made.id(),
                    made.user());
            assertThat(asked.join()).isEqualTo(200);
        });
    }

    @Test
    @DisplayName("Lists: ?limit= and ?cursor=, also of questions and answers")
    void shouldListQuestionsAndAnswersPageByPage() {
        List<String> questions = new ArrayList<>();
        List<String> answers = new ArrayList<>();
        for (int number = 1; number <= 3; number++) {
            questions.add(saveQuestion(with(QUESTION, "question_number", number)));
        }
        for (String question : questions) {
            answers.add(saveAnswer(question, ANSWER));
            answers.add(saveAnswer(question, with(ANSWER, "answer_text", "Once more.", "ai_score", 9)));
        }

        assertThat(pages("/questions", "id", 2)).containsExactlyElementsOf(questions);
        assertThat(pages("/answers", "id", 1)).containsExactlyElementsOf(answers);
        assertThat(pages("/answers", "id", 4)).containsExactlyElementsOf(answers);
        assertThat(pages("/answers", "gain", 1)).containsExactly(null, 1, null, 1, null, 1);
        Api.unchecked(session.token()).get(path("/answers?limit=0")).then().statusCode(400);
        Api.unchecked(session.token()).get(path("/questions?cursor=x")).then().statusCode(400);
    }

    @Test
    @DisplayName("Automatic Data Persistence: asked by the interviewer itself, questions and answers are saved too")
    void shouldSaveWhatTheInterviewerAsks() {
        JsonPath question = InterviewApi.next(session, InterviewApi.init(session));
        JsonPath attempt = InterviewApi.submitAndWait(session, question, InterviewApi.STRONG);

        Api.as(session.token())
                .get(path("/questions"))
                .then()
                .body("items.id", contains(question.getString("exchange_id")));
        Api.as(session.token())
                .get(path("/answers"))
                .then()
                .body("items.id", contains(question.getString("attempt_id")))
                .body("items.ai_score", contains(attempt.<Object>get("assessment.scoring.overall")));
    }

    @Test
    @DisplayName("Initial Credit: the credit counts from the first question on, whoever asked it")
    void shouldTellThatTheInterviewBeganOnce() {
        String question = saveQuestion(QUESTION);
        saveAnswer(question, ANSWER);

        assertThat(Events.exactly(InterviewEvent.QuestionDelivered.class, Topics.INTERVIEW, session.id(), 1))
                .hasSize(1)
                .allSatisfy(delivered -> assertThat(delivered.exchangeId()).hasToString(question));
    }
}
