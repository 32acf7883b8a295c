package dev.mockmate.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.oneOf;

import dev.mockmate.contracts.Topics;
import dev.mockmate.contracts.event.InterviewEvent;
import dev.mockmate.platform.testing.Api;
import dev.mockmate.platform.testing.Events;
import dev.mockmate.platform.testing.HostileInput;
import dev.mockmate.platform.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Questions a client asks for beside the plan, by the name of its command. */
@QuarkusTest
class GenerateQuestionIT extends SelfAskingClient {

    @Nested
    @DisplayName("generate_interview_question(session_id)")
    class GenerateInterviewQuestion {

        @Test
        @DisplayName("generates a question, stores it and counts as the first question delivered")
        void shouldGenerateAndKeepAQuestion() {
            Sessions session = Sessions.active();

            JsonPath question = generate(session, Map.of());

            assertThat(question.getString("question_id")).isEqualTo(question.getString("exchange_id"));
            assertThat(question.getString("attempt_id")).isNotEmpty();
            assertThat(question.getString("session_id")).isEqualTo(session.id().toString());
            assertThat(question.getInt("question_number")).isEqualTo(1);
            assertThat(question.getString("question_text")).isNotBlank();
            assertThat(question.getInt("expected_duration")).isPositive();
            assertThat(question.getString("asked_at")).endsWith("Z");
            Api.as(session.token())
                    .get("/api/interviews/" + session.id() + "/questions")
                    .then()
                    .statusCode(200)
                    .body("items.id", contains(question.getString("question_id")));
            Api.as(session.token())
                    .get("/api/interviews/" + session.id() + "/transcript")
                    .then()
                    .body("items.speaker", contains("ai"))
                    .body("items.text", contains(question.getString("question_text")));
            assertThat(Events.exactly(InterviewEvent.QuestionDelivered.class, Topics.INTERVIEW, session.id(), 1))
                    .hasSize(1);
        }

        @Test
        @DisplayName("Dynamic question generation: each time another one, without a body too")
        void shouldGenerateAnotherQuestionEachTime() {
            Sessions session = Sessions.active();
            InterviewApi.next(session, InterviewApi.init(session));
            List<String> texts = new ArrayList<>();
            texts.add(Api.as(session.token())
                    .get("/api/interviews/" + session.id() + "/questions")
                    .path("items[0].question_text"));

            for (int number = 2; number <= 8; number++) {
                JsonPath question = Api.unchecked(session.token())
                        .post("/api/interviews/" + session.id() + "/questions/generate")
                        .then()
                        .statusCode(201)
                        .body("question_number", equalTo(number))
                        .extract()
                        .jsonPath();
                texts.add(question.getString("question_text"));
            }

            assertThat(texts).doesNotHaveDuplicates();
        }

        @Test
        @DisplayName("no other question has its number, those of the plan that come later included")
        void shouldGiveNoNumberTwice() {
            Sessions session = Sessions.active();
            String id = InterviewApi.init(session);
            JsonPath first = InterviewApi.next(session, id);
            generate(session, Map.of());

            InterviewApi.submitAndWait(session, first, InterviewApi.STRONG);
            InterviewApi.next(session, id);

            List<Map<String, Object>> asked = Api.as(session.token())
                    .get("/api/interviews/" + session.id() + "/questions")
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("items");
            assertThat(asked).hasSize(3);
            assertThat(asked.stream()
                            .filter(question -> question.get("follow_up_of") == null)
                            .map(question -> question.get("question_number")))
                    .doesNotHaveDuplicates();
            assertThat(asked.stream()
                            .filter(question -> question.get("follow_up_of") != null)
                            .map(question -> question.get("question_number")))
                    .allMatch(number -> number.equals(first.getInt("question_number")));
        }

        @Test
        @DisplayName("Context-aware questions based on job description and difficulty")
        void shouldGenerateForJobAndDifficulty() {
            Sessions session = Sessions.active();

            JsonPath easy = generate(session, Map.of("difficulty_level", "easy"));
            JsonPath technical = generate(session, Map.of("difficulty_level", "hard"));

            assertThat(easy.getString("category")).isEqualTo("behavioral");
            assertThat(easy.getString("difficulty_level")).isEqualTo("easy");
            // the job is a technical one, and no technical question was asked yet
            assertThat(technical.getString("category")).isEqualTo("technical");
            assertThat(technical.getString("difficulty_level")).isEqualTo("hard");
        }

        @Test
        @DisplayName("Question categorization (behavioral, technical, situational)")
        void shouldGenerateTheCategoryThatIsWanted() {
            Sessions session = Sessions.active();

            for (String category : List.of("behavioral", "technical", "situational", "introduction")) {
                JsonPath question = generate(session, Map.of("category", category, "competency", "growth"));

                assertThat(question.getString("category")).isEqualTo(category);
                assertThat(question.getString("competency")).isEqualTo("growth");
            }
        }

        @Test
        @DisplayName("generates one question for one Idempotency-Key")
        void shouldGenerateOnceForOneKey() {
            Sessions session = Sessions.active();
            String key = "key-" + UUID.randomUUID();
            List<String> ids = new ArrayList<>();

            for (int i = 0; i < 2; i++) {
                ids.add(Api.as(session.token())
                        .header("Idempotency-Key", key)
                        .body(Map.of())
                        .post("/api/interviews/" + session.id() + "/questions/generate")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("question_id"));
            }

            assertThat(ids.get(0)).isEqualTo(ids.get(1));
        }

        @Test
        @DisplayName("refuses strangers, sessions that are not live, and bad bodies")
        void shouldRefuseToGenerate() {
            Sessions created = Sessions.created();
            Sessions active = Sessions.active();
            String path = "/api/interviews/" + active.id() + "/questions/generate";

            Api.as(created.token())
                    .body(Map.of())
                    .post("/api/interviews/" + created.id() + "/questions/generate")
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("session-not-live"));
            Api.as(created.token()).body(Map.of()).post(path).then().statusCode(404);
            for (String body : HostileInput.bodies()) {
                if (!body.isEmpty() && !body.equals("null")) {
                    Api.unchecked(active.token()).body(body).post(path).then().statusCode(oneOf(400, 422));
                }
            }
            Api.unchecked(active.token())
                    .body(Map.of("category", "cooking"))
                    .post(path)
                    .then()
                    .statusCode(422)
                    .body("errors.field", contains("category"));
            Api.as(Tokens.session(active.user(), active.id()))
                    .body(Map.of())
                    .post(path)
                    .then()
                    .statusCode(201);
        }

        @Test
        @DisplayName("asks nothing any more when the interview is finished")
        void shouldNotGenerateAfterTheEnd() {
            Sessions session = Sessions.active();
            String interview = InterviewApi.init(session);
            Api.as(session.token())
                    .post("/api/mock/" + interview + "/finish")
                    .then()
                    .statusCode(200);

            Api.as(session.token())
                    .body(Map.of())
                    .post("/api/interviews/" + session.id() + "/questions/generate")
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("interview-finished"));
        }
    }
}
