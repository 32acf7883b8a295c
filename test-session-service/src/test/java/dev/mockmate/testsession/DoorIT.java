package dev.mockmate.testsession;

import dev.mockmate.platform.testing.DoorRules;
import dev.mockmate.platform.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;

@QuarkusTest
class DoorIT extends DoorRules {
    @Override
    protected String path() {
        return "/api/test-session/active";
    }

    @Override
    protected String bodyPath() {
        return "/api/test-session";
    }

    @Override
    protected String token() {
        return Tokens.of(UUID.randomUUID(), "recruiter");
    }
}
