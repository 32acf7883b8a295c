package dev.mockmate.interview;

import dev.mockmate.platform.testing.Api;
import io.restassured.path.json.JsonPath;
import java.util.Map;

/** A client that asks for questions by itself, or brings its own. */
abstract class SelfAskingClient {
    static JsonPath generate(Sessions session, Map<String, Object> wish) {
        return Api.as(session.token())
                .body(wish)
                .post("/api/interviews/" + session.id() + "/questions/generate")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    static String save(Sessions session) {
        return Api.as(session.token())
                .body(Map.of(
                        "question_number", 1,
                        "question_text", "Tell me about yourself",
                        "category", "introduction",
                        "difficulty_level", "easy",
                        "expected_duration", 3))
                .post("/api/interviews/" + session.id() + "/questions")
                .then()
                .statusCode(201)
                .extract()
                .path("question_id");
    }
}
