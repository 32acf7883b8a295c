package dev.mockmate.interview;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dev.mockmate.platform.testing.Api;
import dev.mockmate.platform.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** session-service, whose keys verify its tokens, is down from the start. */
@QuarkusTest
@TestProfile(KeyOutageIT.NobodyServesTheKeys.class)
class KeyOutageIT {

    /** Names a port where nobody listens. */
    public static class NobodyServesTheKeys implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            // It reads no topics: a reader that is stopped while it joins would keep its partitions from the next test.
            return Map.of(
                    "quarkus.oidc.session-token.jwks-path", "http://localhost:1/api/sessions/jwks",
                    "mp.messaging.incoming.session-events.enabled", "false",
                    "mp.messaging.incoming.candidate-input.enabled", "false");
        }
    }

    @Test
    void shouldAskToTryAgainWhenASessionTokenCannotBeVerified() {
        UUID session = UUID.randomUUID();
        Api.unchecked(Tokens.session(UUID.randomUUID(), session))
                .get("/api/interviews/" + session + "/transcript")
                .then()
                .statusCode(503)
                .header("Retry-After", notNullValue())
                .body("code", equalTo("unavailable"));
    }

    @Test
    void shouldServeUsersAllTheSame() {
        Api.unchecked(Tokens.candidate(UUID.randomUUID()))
                .get("/api/mock")
                .then()
                .statusCode(200);
    }
}
