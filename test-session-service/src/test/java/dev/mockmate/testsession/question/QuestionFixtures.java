package dev.mockmate.testsession.question;

import dev.mockmate.platform.testing.Api;
import dev.mockmate.platform.testing.Tokens;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.UUID;

/** Questions that tests add to the bank. */
public final class QuestionFixtures {
    private QuestionFixtures() {}

    /** A code question with one sample and two scored tests, one of them hidden. */
    public static JsonObject code(String title) {
        return new JsonObject()
                .put("title", title)
                .put("question", "Add the two numbers of each line.")
                .put("difficulty", "easy")
                .put("tags", new JsonArray().add("arithmetic").add("parsing"))
                .put("sample_test_cases", new JsonArray().add(test("s1", "1 2", "3")))
                .put(
                        "test_cases",
                        new JsonArray()
                                .add(test("t1", "40 2", "42").put("points", 4))
                                .add(test("t2", "0 0", "0").put("points", 2).put("hidden", false)))
                .put("boiler_plate", new JsonObject().put("python", "a, b = input().split()\n"));
    }

    /** A test case. */
    public static JsonObject test(String id, String input, String output) {
        return new JsonObject().put("id", id).put("input", input).put("expected_output", output);
    }

    /** Adds a question to an organisation's bank. */
    public static UUID add(String organisation, JsonObject question) {
        return add(Tokens.recruiter(UUID.randomUUID(), organisation), question.encode());
    }

    /** Adds a question to the shared bank. */
    public static UUID addShared(JsonObject question) {
        return add(Tokens.of(UUID.randomUUID(), "admin"), question.encode());
    }

    private static UUID add(String token, String question) {
        String id = Api.as(token)
                .header("X-Reason", "a question of a test")
                .body(question)
                .post("/api/questions")
                .then()
                .statusCode(201)
                .extract()
                .path("uuid");
        return UUID.fromString(id);
    }
}
