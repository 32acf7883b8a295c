package dev.mockmate.testsession.invitation;

import dev.mockmate.platform.testing.Api;
import dev.mockmate.platform.testing.TestClock;
import dev.mockmate.platform.testing.Tokens;
import dev.mockmate.testsession.invitation.InvitationFixtures.Made;
import io.quarkus.mailer.MockMailbox;
import io.restassured.response.Response;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;

/** Invitations over the REST API, and the mails of them. */
abstract class InvitationApi {
    static final String ACME = Tokens.recruiter(UUID.randomUUID(), "acme");
    static final String GLOBEX = Tokens.recruiter(UUID.randomUUID(), "globex");
    static final Duration SOON = Duration.ofSeconds(60);

    @Inject
    TestClock clock;

    @Inject
    MockMailbox mailbox;

    @AfterEach
    void realTime() {
        clock.reset();
    }

    static Response begin(Made made, String key) {
        return Api.as(made.token())
                .header("Idempotency-Key", key)
                .body(new JsonObject()
                        .put("candidate_id", made.candidate().toString())
                        .encode())
                .post("/api/test-session");
    }

    static Response bulk(String key, String table) {
        return Api.as(ACME)
                .header("Idempotency-Key", key)
                .contentType("text/csv")
                .body(table)
                .post("/api/test-session/invitations/bulk?send_mail=false");
    }
}
