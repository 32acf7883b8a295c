package dev.mockmate.testsession.question;

import static dev.mockmate.testsession.question.QuestionFixtures.code;
import static org.hamcrest.Matchers.hasItem;

import dev.mockmate.platform.testing.Api;
import dev.mockmate.platform.testing.Tokens;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.UUID;

/** The question bank over the REST API. */
abstract class QuestionBankApi {
    static final String ACME = Tokens.recruiter(UUID.randomUUID(), "acme");
    static final String GLOBEX = Tokens.recruiter(UUID.randomUUID(), "globex");
    static final String NOWHERE = Tokens.recruiter(UUID.randomUUID(), "");
    static final String ADMIN = Tokens.of(UUID.randomUUID(), "admin");
    static final String CANDIDATE = Tokens.candidate(UUID.randomUUID());

    static JsonObject solved(String python) {
        return code("Solved")
                .put(
                        "reference_solutions",
                        new JsonArray()
                                .add(new JsonObject().put("language", "python").put("code", python)));
    }

    static void refused(JsonObject question, String field) {
        Api.as(ACME)
                .body(question.encode())
                .post("/api/questions")
                .then()
                .statusCode(422)
                .body("errors.field", hasItem(field));
    }

    static JsonObject option(String id) {
        return new JsonObject().put("id", id).put("text", "Choice " + id);
    }
}
