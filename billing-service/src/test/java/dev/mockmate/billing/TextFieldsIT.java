package dev.mockmate.billing;

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
        UUID user = UUID.randomUUID();
        String token = Tokens.of(user, "candidate", "admin");
        Api.unchecked(token).get("/api/billing/balance").then().statusCode(200);
        return new Caller(
                token, Map.of(), Map.of("user_id", user, "source", "promo", "package_id", "starter", "amount", 1));
    }

    @Override
    protected Optional<String> readAgain(String method, String path, String location, JsonNode answer) {
        return path.endsWith("/grants") ? Optional.of("/api/billing/ledger?limit=1") : Optional.empty();
    }

    @Override
    protected int fieldsReadAgain() {
        return 1;
    }
}
