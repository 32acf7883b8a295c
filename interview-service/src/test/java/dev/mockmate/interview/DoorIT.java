package dev.mockmate.interview;

import dev.mockmate.platform.testing.DoorRules;
import dev.mockmate.platform.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;

@QuarkusTest
class DoorIT extends DoorRules {
    @Override
    protected String path() {
        return "/api/mock";
    }

    @Override
    protected String bodyPath() {
        return "/api/mock/init";
    }

    @Override
    protected String token() {
        return Tokens.of(UUID.randomUUID(), "candidate");
    }
}
