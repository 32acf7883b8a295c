package dev.mockmate.interview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockmate.platform.testing.Api;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;

/** An interview of a client that asks by itself and saves questions and answers. */
abstract class SavedInterview {
    static final Map<String, Object> QUESTION = Map.of(
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
    static final Map<String, Object> ANSWER = Map.of(
            "answer_text",
            "I am a software developer...",
            "response_time",
            120,
            "ai_feedback",
            "Good introduction, clear communication",
            "ai_score",
            8);

    Sessions session;

    @BeforeEach
    void haveASession() {
        session = Sessions.active();
    }

    /** A member of all items, read in pages of this size. */
    List<Object> pages(String call, String member, int limit) {
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

    String saveQuestion(Map<String, Object> question) {
        return Api.as(session.token())
                .body(question)
                .post(path("/questions"))
                .then()
                .statusCode(201)
                .extract()
                .path("question_id");
    }

    String saveAnswer(String questionId, Map<String, Object> answer) {
        return Api.as(session.token())
                .body(with(answer, "question_id", questionId))
                .post(path("/answers"))
                .then()
                .statusCode(201)
                .extract()
                .path("answer_id");
    }

    String path(String call) {
        return "/api/interviews/" + session.id() + call;
    }

    static Map<String, Object> with(Map<String, Object> body, Object... more) {
        Map<String, Object> changed = new HashMap<>(body);
        for (int i = 0; i < more.length; i += 2) {
            changed.put((String) more[i], more[i + 1]);
        }
        return changed;
    }

    static void isATime(Object value) {
        assertThat(value).asString().matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");
    }
}
