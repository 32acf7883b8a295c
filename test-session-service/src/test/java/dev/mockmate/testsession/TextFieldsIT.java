package dev.mockmate.testsession;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mockmate.platform.testing.Api;
import dev.mockmate.platform.testing.TextFieldRules;
import dev.mockmate.platform.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

@QuarkusTest
class TextFieldsIT extends TextFieldRules {
    private UUID candidate;

    @Override
    protected Caller caller(String method, String path) {
        candidate = UUID.randomUUID();
        String token = Tokens.of(candidate, "candidate", "recruiter", "admin");
        if (path.contains("{candidate_id}")) {
            Api.unchecked(token)
                    .body(Map.of("candidate_id", candidate))
                    .post("/api/test-session")
                    .then()
                    .statusCode(201);
        }
        return new Caller(
                token,
                Map.of("candidate_id", candidate.toString()),
                Map.of("candidate_id", candidate, "completion_method", "manual"));
    }

    @Override
    protected Optional<String> readAgain(String method, String path, String location, JsonNode answer) {
        return path.endsWith("/progress") || path.equals("/api/test-session")
                ? Optional.of("/api/test-session/" + candidate)
                : Optional.empty();
    }

    @Override
    protected int fieldsReadAgain() {
        return 1;
    }
}
