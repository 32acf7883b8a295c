package dev.mockmate.systemtests;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mockmate.contracts.live.ServerToClientMessage.PayloadCase;
import dev.mockmate.platform.testing.LiveClient;
import dev.mockmate.platform.testing.LiveClient.Form;
import io.restassured.http.ContentType;
import io.restassured.http.Method;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who may see and move what. */
@Order(3)
@ExtendWith(RunningStack.class)
class AccessIT {

    private record Call(Method method, String path) {

        Response by(User user, UUID session) {
            RequestSpecification request = user.request();
            return (method == Method.GET ? request : request.contentType(ContentType.JSON))
                    .request(method, path, session);
        }
    }

    private static final List<Call> CALLS_ON_A_SESSION = List.of(
            new Call(Method.GET, "/api/sessions/{id}"),
            new Call(Method.GET, "/api/sessions/{id}/status"),
            new Call(Method.GET, "/api/sessions/{id}/timer"),
            new Call(Method.POST, "/api/sessions/{id}/activate"),
            new Call(Method.PUT, "/api/sessions/{id}/heartbeat"),
            new Call(Method.POST, "/api/sessions/{id}/timer/pause"),
            new Call(Method.POST, "/api/sessions/{id}/timer/stop"),
            new Call(Method.POST, "/api/sessions/{id}/complete"),
            new Call(Method.GET, "/api/billing/usage/{id}"),
            new Call(Method.GET, "/api/interviews/{id}/report"),
            new Call(Method.GET, "/api/interviews/{id}/questions"),
            new Call(Method.GET, "/api/interviews/{id}/answers"),
            new Call(Method.GET, "/api/interviews/{id}/transcript"));

    @Test
    void shouldNotTellAStrangerThatASessionExists() {
        // given another candidate's session
        User owner = User.named("candidate5");
        User stranger = User.named("candidate6");
        UUID session = owner.activeSession();

        // then every call on it is answered as if there were none
        for (Call call : CALLS_ON_A_SESSION) {
            Response answer = call.by(stranger, session);
            Response unknown = call.by(stranger, UUID.randomUUID());

            assertThat(answer.statusCode()).as("%s", call).isEqualTo(404);
            assertThat(answer.<String>path("code")).as("%s", call).isEqualTo("not-found");
            assertThat(answer.<String>path("title")).as("%s", call).isEqualTo(unknown.path("title"));
            assertThat(answer.<String>path("detail")).as("%s", call).isEqualTo(unknown.path("detail"));
        }
        assertThat(stranger.postJson("/api/mock/init", Map.of("session_id", session))
                        .statusCode())
                .isEqualTo(404);

        // and so is a live line
        LiveClient client =
                LiveClient.connect(RunningStack.origin(), Form.PROTOBUF).start(stranger.token(), session);
        assertThat(client.await(PayloadCase.ERROR).getError().getCode()).isEqualTo(4004);
        assertThat(client.awaitClose()).isEqualTo(3507);

        // and nothing has happened to the session, which an admin may read
        assertThat(owner.status(session)).isEqualTo("active");
        assertThat(User.admin().status(session)).isEqualTo("active");
    }

    @Test
    void shouldRefuseWhoHasNoValidToken() {
        UUID session = User.named("candidate5").createSession();

        for (Call call : CALLS_ON_A_SESSION) {
            Response nobody = given().baseUri(RunningStack.origin()).request(call.method(), call.path(), session);
            Response forged = given().baseUri(RunningStack.origin())
                    .auth()
                    .oauth2(forged())
                    .request(call.method(), call.path(), session);

            for (Response refused : List.of(nobody, forged)) {
                assertThat(refused.statusCode()).as("%s", call).isEqualTo(401);
                assertThat(refused.header("WWW-Authenticate")).as("%s", call).startsWith("Bearer");
                assertThat(refused.<String>path("code")).as("%s", call).isEqualTo("unauthenticated");
            }
        }
    }

    @Test
    void shouldCloseALineWhoseTokenIsNotValid() {
        UUID session = User.named("candidate5").createSession();

        for (String token : List.of("", "nonsense", forged())) {
            LiveClient client =
                    LiveClient.connect(RunningStack.origin(), Form.JSON).start(token, session);

            assertThat(client.await(PayloadCase.ERROR).getError().getCode()).isEqualTo(4001);
            assertThat(client.awaitClose()).isEqualTo(3500);
        }
    }

    @Test
    void shouldKeepOperatorsCallsFromCandidates() {
        User candidate = User.named("candidate5");
        Map<String, Object> grant =
                Map.of("user_id", UUID.randomUUID(), "amount", 100, "source", "promo", "reason", "because I want to");

        assertThat(candidate
                        .request()
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .contentType("application/json")
                        .body(grant)
                        .post("/api/billing/grants")
                        .statusCode())
                .isEqualTo(403);
        assertThat(candidate.get("/api/billing/reconciliation").statusCode()).isEqualTo(403);
        assertThat(candidate.get("/api/test-session/active").statusCode()).isEqualTo(403);
        assertThat(candidate.get("/api/test-session/abandoned").statusCode()).isEqualTo(403);
    }

    @Test
    void shouldNotServeManagementAtTheOneOrigin() {
        for (String path : List.of("/q/openapi", "/q/health", "/q/metrics", "/%71/metrics", "//q/metrics")) {
            Response answer = given().baseUri(RunningStack.origin())
                    .urlEncodingEnabled(false)
                    .get(path);

            assertThat(answer.statusCode()).as(path).isIn(400, 404);
        }
    }

    /** A token somebody changed: another user, the old signature. */
    private static String forged() {
        String[] parts = User.named("candidate6").token().split("\\.");
        return parts[0] + "." + parts[1] + "." + new StringBuilder(parts[2]).reverse();
    }
}
