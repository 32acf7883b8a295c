package dev.mockmate.testsession;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mockmate.platform.testing.Api;
import dev.mockmate.platform.testing.TextFieldRules;
import dev.mockmate.platform.testing.Tokens;
import dev.mockmate.testsession.question.QuestionFixtures;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

@QuarkusTest
class TextFieldsIT extends TextFieldRules {
    private static final List<Map<String, Object>> TEST_CASES =
            List.of(Map.of("id", "t1", "input", "1", "expected_output", "1"));

    private UUID candidate;

    @Override
    protected Caller caller(String method, String path) {
        candidate = UUID.randomUUID();
        String token = Tokens.of(candidate, "candidate", "recruiter", "admin");
        // a stream would have no end: without a test there is none
        if (path.contains("{candidate_id}") && !path.endsWith("/events")) {
            Api.unchecked(token)
                    .header("X-Reason", "a test")
                    .body(Map.of("candidate_id", candidate, "organisation", "acme"))
                    .post("/api/test-session")
                    .then()
                    .statusCode(201);
        }
        if (path.startsWith("/api/questions")) {
            String question = path.contains("{id}")
                    ? QuestionFixtures.addShared(QuestionFixtures.code("To be changed"))
                            .toString()
                    : "";
            return new Caller(token, Map.of("id", question), Map.of("test_cases", TEST_CASES));
        }
        return new Caller(
                token,
                Map.of("candidate_id", candidate.toString()),
                Map.of("candidate_id", candidate, "completion_method", "manual", "organisation", "acme"));
    }

    @Override
    protected String headers() {
        return "X-Reason: a test\r\n";
    }

    @Override
    protected Set<String> mayBeBlank() {
        return Set.of("expected_output");
    }

    @Override
    protected Optional<String> readAgain(String method, String path, String location, JsonNode answer) {
        if (path.startsWith("/api/questions") && answer.hasNonNull("uuid")) {
            return Optional.of("/api/questions/" + answer.get("uuid").asText());
        }
        return path.endsWith("/progress") || path.equals("/api/test-session")
                ? Optional.of("/api/test-session/" + candidate)
                : Optional.empty();
    }

    @Override
    protected int fieldsReadAgain() {
        return 6;
    }
}
