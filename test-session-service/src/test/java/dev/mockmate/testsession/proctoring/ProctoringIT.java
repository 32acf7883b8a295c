package dev.mockmate.testsession.proctoring;

import static dev.mockmate.testsession.invitation.InvitationFixtures.invite;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.mockmate.platform.testing.Api;
import dev.mockmate.platform.testing.OpenTransaction;
import dev.mockmate.platform.testing.Tokens;
import dev.mockmate.testsession.invitation.InvitationFixtures.Made;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.vertx.core.json.JsonObject;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProctoringIT {
    private final String organisation = "org-" + UUID.randomUUID();
    private final String recruiter = Tokens.recruiter(UUID.randomUUID(), organisation);

    @Test
    void shouldShowRecruitersWhatPagesToldAndWhoSharesAnAddress() {
        // given two candidates at one address
        Made one = begun();
        Made other = begun();
        report(
                        one,
                        "{\"kind\":\"hidden\",\"at\":\"2026-01-01T10:00:00Z\"},{\"kind\":\"paste\",\"at\":\"2026-01-01T10:00:05Z\",\"length\":812}")
                .statusCode(200)
                .body("accepted", equalTo(2))
                .body("dropped", equalTo(0));
        report(one, "{\"kind\":\"hidden\",\"at\":\"2026-01-01T10:01:00Z\"}").statusCode(200);
        report(other, "{\"kind\":\"offline\",\"at\":\"2026-01-01T10:01:00Z\"}").statusCode(200);
        // when the recruiter looks, then there are events, counts and addresses, and no verdict
        Api.as(recruiter)
                .get(one.path("proctoring"))
                .then()
                .statusCode(200)
                .body("items", hasSize(3))
                .body("events", hasSize(3))
                .body("items.find { it.kind == 'paste' }.length", equalTo(812))
                .body("items.find { it.kind == 'hidden' }.length", nullValue())
                .body("counts.hidden", equalTo(2))
                .body("counts.paste", equalTo(1))
                .body("addresses", hasSize(1))
                .body("addresses[0].address", notNullValue())
                .body("addresses[0].shared_with", contains(other.candidate().toString()));
        // and what cannot be kept is refused
        report(one, "{\"kind\":\"typed\",\"at\":\"2026-01-01T10:00:00Z\"}")
                .statusCode(422)
                .body("errors.field", contains("events.[0].kind"));
        report(one, "{\"kind\":\"hidden\",\"at\":\"+999999999-01-01T00:00:00Z\"}")
                .statusCode(422);
        Api.as(one.token())
                .body("{\"completion_method\":\"manual\"}")
                .put(one.path("complete"))
                .then()
                .statusCode(200);
        report(one, "{\"kind\":\"visible\",\"at\":\"2026-01-01T10:02:00Z\"}").statusCode(409);
    }

    @Test
    void shouldKeepNothingOfATestThatIsErasedMeanwhile() {
        Made made = begun();
        CompletableFuture<Response> told;
        try (OpenTransaction erasure =
                OpenTransaction.begin().update("delete from test_session where candidate_id = ?", made.candidate())) {
            told = CompletableFuture.supplyAsync(() -> Api.as(made.token())
                    .body("{\"events\":[{\"kind\":\"hidden\",\"at\":\"2026-01-01T10:00:00Z\"}]}")
                    .post(made.path("proctoring")));
            erasure.awaitWaiting(1);
            erasure.commit();
        }

        told.join().then().statusCode(404).body("code", equalTo("not-found")).body("success", equalTo(false));
    }

    @Test
    void shouldCountAReportOnceThatIsSentAgainWithItsKey() {
        Made made = begun();
        String hidden = "{\"events\":[{\"kind\":\"hidden\",\"at\":\"2026-01-01T10:00:00Z\"}]}";
        String key = "report-" + UUID.randomUUID();
        keyed(made, key, hidden).statusCode(200).header("Idempotency-Replayed", nullValue());
        keyed(made, key, hidden)
                .statusCode(200)
                .header("Idempotency-Replayed", equalTo("true"))
                .body("accepted", equalTo(1));
        keyed(made, key, hidden.replace("hidden", "visible"))
                .statusCode(422)
                .body("code", equalTo("idempotency-key-reused"));
        Api.as(recruiter)
                .get(made.path("proctoring"))
                .then()
                .body("items", hasSize(1))
                .body("counts.hidden", equalTo(1));
    }

    private static ValidatableResponse keyed(Made made, String key, String body) {
        return Api.as(made.token())
                .header("Idempotency-Key", key)
                .body(body)
                .post(made.path("proctoring"))
                .then();
    }

    private Made begun() {
        Made made = invite(recruiter, new JsonObject());
        made.begin().then().statusCode(201);
        return made;
    }

    private static ValidatableResponse report(Made made, String events) {
        return Api.unchecked(made.token())
                .body("{\"events\":[" + events + "]}")
                .post(made.path("proctoring"))
                .then();
    }
}
