package dev.mockmate.session;

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
    @Override
    protected Caller caller(String method, String path) {
        String token = Tokens.of(UUID.randomUUID(), "candidate", "admin");
        String session = Api.unchecked(token)
                .body("{\"job_title\":\"x\"}")
                .post("/api/sessions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return new Caller(token, Map.of("id", session), Map.of());
    }

    @Override
    protected Optional<String> readAgain(String method, String path, String location, JsonNode answer) {
        return Optional.ofNullable(location).or(() -> Optional.ofNullable(answer.get("id"))
                .filter(id -> "PATCH".equals(method))
                .map(id -> "/api/sessions/" + id.asText()));
    }

    @Override
    protected int fieldsReadAgain() {
        return 8;
    }
}
