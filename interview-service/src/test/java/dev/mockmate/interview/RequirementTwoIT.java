package dev.mockmate.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.mockmate.contracts.Topics;
import dev.mockmate.contracts.event.BillingEvent;
import dev.mockmate.contracts.event.InterviewEvent;
import dev.mockmate.platform.testing.Api;
import dev.mockmate.platform.testing.Database;
import dev.mockmate.platform.testing.Events;
import dev.mockmate.platform.testing.Probe;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
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
class RequirementTwoIT {

    private static final Map<String, Object> QUESTION = Map.of(
            "question_number",
            1,
            "question_text",
            "Tell me about yourself",
            "category",
            "introduction",
            "difficulty_level",
            "easy",
            "expected_duration",
            3);
    private static final Map<String, Object> ANSWER = Map.of(
            "answer_text",
            "I am a software developer...",
            "response_time",
            120,
            "ai_feedback",
            "Good introduction, clear communication",
            "ai_score",
            8);

    private Sessions session;

    @BeforeEach
    void haveASession() {
        session = Sessions.active();
    }

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
                .hasEntrySatisfying("asked_at", RequirementTwoIT::isATime)
                .hasEntrySatisfying("created_at", RequirementTwoIT::isATime);
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
                .containsEntry("ai_score", 8.0f)
                .hasEntrySatisfying("answered_at", RequirementTwoIT::isATime)
                .hasEntrySatisfying("created_at", RequirementTwoIT::isATime);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10})
    @DisplayName("ai_score: numerical score (1-10)")
    void shouldTakeEveryScore(int score) {
        saveAnswer(saveQuestion(QUESTION), with(ANSWER, "ai_score", score));

        Api.as(session.token()).get(path("/answers")).then().body("items.ai_score", contains((float) score));
    }

    @Test
    @DisplayName("ai_feedback: Option<String>, ai_score: Option<i32>: without them the answer is assessed")
    void shouldAssessAnAnswerThatHasNoScore() {
        saveAnswer(saveQuestion(QUESTION), Map.of("answer_text", MockApiIT.STRONG, "response_time", 90));

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
        assertThat(pages("/answers", "gain", 1)).containsExactly(null, 1.0f, null, 1.0f, null, 1.0f);
        Api.unchecked(session.token()).get(path("/answers?limit=0")).then().statusCode(400);
        Api.unchecked(session.token()).get(path("/questions?cursor=x")).then().statusCode(400);
    }

    /** A member of all items, read in pages of this size. */
    private List<Object> pages(String call, String member, int limit) {
        List<Object> all = new ArrayList<>();
        String cursor = "";
        do {
            JsonPath page = Api.as(session.token())
                    .get(path(call + "?limit=" + limit + cursor))
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            assertThat(page.getList("items")).hasSizeBetween(1, limit);
            all.addAll(page.getList("items." + member));
            cursor = page.getString("next_cursor") == null ? null : "&cursor=" + page.getString("next_cursor");
        } while (cursor != null);
        return all;
    }

    @Test
    @DisplayName("get_interview_report(session_id) -> SessionReport")
    void shouldReportTheSession() {
        String first = saveQuestion(QUESTION);
        String second = saveQuestion(with(QUESTION, "question_number", 2, "question_text", "Why this job?"));
        String unanswered = saveQuestion(with(QUESTION, "question_number", 3, "question_text", "Any questions?"));
        saveAnswer(first, ANSWER);
        saveAnswer(second, with(ANSWER, "response_time", 60, "ai_score", 5));

        JsonPath report = Api.as(session.token())
                .get(path("/report"))
                .then()
                .statusCode(200)
                .body("questions.id", contains(first, second, unanswered))
                .body("answers.question_id", contains(first, second))
                .body("total_questions", equalTo(3))
                .body("total_answers", equalTo(2))
                .body("average_response_time", equalTo(90))
                .body("average_score", equalTo(6.5f))
                .body("summary.headline", startsWith("2 of 3 questions answered, 6.5 of 10 on average."))
                .body("summary.gaps", hasSize(0))
                .body("user.id", equalTo(session.user().toString()))
                .body("user.name", equalTo("Test User"))
                .body("user.email", equalTo("user@example.test"))
                .extract()
                .jsonPath();

        assertThat(report.getMap("session").keySet())
                .as("Sessions Table")
                .containsAll(Set.of(
                        "id",
                        "user_id",
                        "session_name",
                        "job_title",
                        "job_description",
                        "status",
                        "interview_duration",
                        "credits_used",
                        "created_at",
                        "started_at",
                        "ended_at"));
        assertThat(report.getString("session.job_title")).isEqualTo("Senior Java Developer");
    }

    @Test
    @DisplayName("Session Details: duration, date, job title, user info, final after the session's end")
    void shouldReportTheFinalDuration() {
        saveAnswer(saveQuestion(QUESTION), ANSWER);

        session.complete();
        Events.send(new BillingEvent.HoldCaptured(session.id(), session.user(), 1, Instant.now()));

        Probe.eventually(() -> Api.as(session.token())
                .get(path("/report"))
                .then()
                .statusCode(200)
                .body("session.status", equalTo("completed"))
                .body("session.interview_duration", equalTo(10))
                .body("session.credits_used", equalTo(1))
                .body("session.started_at", matchesPattern(".+Z"))
                .body("session.ended_at", matchesPattern(".+Z")));
    }

    @Test
    @DisplayName("Question-Answer Pairs: complete conversation log (complete interview transcript)")
    void shouldKeepTheCompleteConversation() {
        String question = saveQuestion(QUESTION);
        String answer = saveAnswer(question, ANSWER);

        Api.as(session.token())
                .get(path("/transcript"))
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items.sequence", contains(1, 2))
                .body("items.segment_id", contains(question, answer))
                .body("items.speaker", contains("ai", "user"))
                .body("items.text", contains("Tell me about yourself", "I am a software developer..."))
                .body("items.at", everyItem(matchesPattern(".+Z")));
    }

    @Test
    @DisplayName("Statistical Summary: averages count the best attempt of each answered question")
    void shouldAverageTheBestAttempts() {
        String question = saveQuestion(QUESTION);
        saveAnswer(question, with(ANSWER, "ai_score", 4, "response_time", 200));
        String best = saveAnswer(question, with(ANSWER, "answer_text", "Better.", "response_time", 100));
        saveAnswer(question, with(ANSWER, "answer_text", "Worse.", "ai_score", 6, "response_time", 50));

        Api.as(session.token())
                .get(path("/report"))
                .then()
                .body("total_answers", equalTo(3))
                .body("average_score", equalTo(8.0f))
                .body("average_response_time", equalTo(100))
                .body("answers.findAll { it.is_best }.id", contains(best))
                .body("answers.gain", contains(null, 4.0f, -2.0f));
    }

    @Test
    @DisplayName("Automatic Data Persistence: asked by the interviewer itself, questions and answers are saved too")
    void shouldSaveWhatTheInterviewerAsks() {
        JsonPath question = MockApiIT.next(session, MockApiIT.init(session));
        JsonPath attempt = MockApiIT.submitAndWait(session, question, MockApiIT.STRONG);

        Api.as(session.token())
                .get(path("/questions"))
                .then()
                .body("items.id", contains(question.getString("exchange_id")));
        Api.as(session.token())
                .get(path("/answers"))
                .then()
                .body("items.id", contains(question.getString("attempt_id")))
                .body("items.ai_score", contains(attempt.getFloat("assessment.scoring.overall")));
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

    private String saveQuestion(Map<String, Object> question) {
        return Api.as(session.token())
                .body(question)
                .post(path("/questions"))
                .then()
                .statusCode(201)
                .extract()
                .path("question_id");
    }

    private String saveAnswer(String questionId, Map<String, Object> answer) {
        return Api.as(session.token())
                .body(with(answer, "question_id", questionId))
                .post(path("/answers"))
                .then()
                .statusCode(201)
                .extract()
                .path("answer_id");
    }

    private String path(String call) {
        return "/api/interviews/" + session.id() + call;
    }

    private static Map<String, Object> with(Map<String, Object> body, Object... more) {
        Map<String, Object> changed = new HashMap<>(body);
        for (int i = 0; i < more.length; i += 2) {
            changed.put((String) more[i], more[i + 1]);
        }
        return changed;
    }

    private static void isATime(Object value) {
        assertThat(value).asString().matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");
    }
}
