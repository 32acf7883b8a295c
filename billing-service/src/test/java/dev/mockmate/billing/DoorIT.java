package dev.mockmate.billing;

import dev.mockmate.platform.testing.DoorRules;
import dev.mockmate.platform.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;

@QuarkusTest
class DoorIT extends DoorRules {
    @Override
    protected String path() {
        return "/api/billing/balance";
    }

    @Override
    protected String bodyPath() {
        return "/api/billing/checkouts";
    }

    @Override
    protected String token() {
        return Tokens.of(UUID.randomUUID(), "candidate");
    }
}
