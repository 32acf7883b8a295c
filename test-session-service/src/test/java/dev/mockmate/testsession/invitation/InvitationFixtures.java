package dev.mockmate.testsession.invitation;

import dev.mockmate.platform.testing.Api;
import io.restassured.response.Response;
import io.vertx.core.json.JsonObject;
import java.util.UUID;

/** Invitations that tests make. */
public final class InvitationFixtures {
    private InvitationFixtures() {}

    /**
     * An invitation that was just made.
     *
     * @param token the test token
     */
    public record Made(UUID id, UUID candidate, String token, String link) {
        /** A path of the candidate's test. */
        public String path(String call) {
            return "/api/test-session/" + candidate + "/" + call;
        }

        /** Begins the test by its token. */
        public Response begin() {
            return Api.as(token)
                    .body(new JsonObject()
                            .put("candidate_id", candidate.toString())
                            .encode())
                    .post("/api/test-session");
        }
    }

    /** Invites as a recruiter. */
    public static Made invite(String recruiter, JsonObject invitation) {
        Response answer = Api.as(recruiter).body(invitation.encode()).post("/api/test-session/invitations");
        answer.then().statusCode(201);
        return new Made(
                UUID.fromString(answer.path("invitation_id")),
                UUID.fromString(answer.path("candidate_id")),
                answer.path("test_token"),
                answer.path("link"));
    }
}
