package dev.mockmate.interview;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mockmate.platform.testing.Api;
import dev.mockmate.platform.testing.TextFieldRules;
import dev.mockmate.platform.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

@QuarkusTest
class TextFieldsIT extends TextFieldRules {
    private static final Map<String, String> STORY = Map.of("title", "A story", "situation", "It happened.");
    private static final Map<String, String> DESCRIPTION = Map.of("title", "Engineer", "text", "Java and Kafka");

    private Sessions session;
    private String operation = "";

    @Override
    protected Caller caller(String method, String path) {
        if (path.startsWith("/api/job-descriptions")) {
            return of("/api/job-descriptions", DESCRIPTION);
        }
        if (path.startsWith("/api/answer-library")) {
            return of("/api/answer-library", STORY);
        }
        if (path.startsWith("/api/resumes")) {
            return of("/api/resumes", DESCRIPTION);
        }
        if (!operation.equals(method + path) || path.contains("/attempts") || path.contains("/answers")) {
            operation = method + path;
            session = Sessions.active(); // one user for all calls would meet its limit of calls
        }
        Map<String, String> names =
                new HashMap<>(Map.of("session_id", session.id().toString()));
        Map<String, Object> samples = new HashMap<>(
                Map.of("session_id", session.id(), "job_title", "Engineer", "response_time", 5, "answer_text", "Text"));
        if (path.contains("/attempts")) {
            begin(names, samples);
        } else if (path.contains("/answers")) {
            samples.put("question_id", question());
        }
        boolean operators = path.endsWith("/reassess") || path.contains("/dead-letters");
        String token = operators ? Tokens.of(UUID.randomUUID(), "admin") : session.token();
        return new Caller(token, names, samples);
    }

    @Override
    protected Optional<String> readAgain(String method, String path, String location, JsonNode answer) {
        if (location != null) {
            return Optional.of(location);
        }
        if (path.startsWith("/api/job-descriptions/")
                || path.startsWith("/api/answer-library/")
                || path.startsWith("/api/resumes/")) {
            return Optional.ofNullable(answer.get("id")).map(id -> path.substring(0, path.indexOf('{')) + id.asText());
        }
        if (path.endsWith("/draft")) {
            return Optional.ofNullable(answer.get("attempt_id")).map(id -> "/api/mock/attempts/" + id.asText());
        }
        return path.endsWith("/questions") || path.endsWith("/answers")
                ? Optional.of("/api/interviews/" + session.id() + path.substring(path.lastIndexOf('/')))
                : Optional.empty();
    }

    /** Work in progress, and what an answer library lacks. */
    @Override
    protected Set<String> mayBeBlank() {
        return Set.of("answer_text", "word");
    }

    @Override
    protected int fieldsReadAgain() {
        return 12;
    }

    private static Caller of(String path, Map<String, String> body) {
        String token = Tokens.candidate(UUID.randomUUID());
        String id = Api.unchecked(token)
                .body(body)
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return new Caller(token, Map.of("id", id), Map.copyOf(body));
    }

    private void begin(Map<String, String> names, Map<String, Object> samples) {
        String interview = Api.unchecked(session.token())
                .body(Map.of("session_id", session.id()))
                .post("/api/mock/init")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Response asked = Api.unchecked(session.token()).post("/api/mock/" + interview + "/next-question");
        asked.then().statusCode(200);
        names.put("id", asked.path("attempt_id"));
        samples.put("exchange_id", asked.path("exchange_id"));
    }

    private String question() {
        return Api.unchecked(session.token())
                .body(Map.of(
                        "question_number",
                        1,
                        "question_text",
                        "Why?",
                        "category",
                        "behavioral",
                        "difficulty_level",
                        "easy",
                        "expected_duration",
                        3))
                .post("/api/interviews/" + session.id() + "/questions")
                .then()
                .statusCode(201)
                .extract()
                .path("question_id");
    }
}
