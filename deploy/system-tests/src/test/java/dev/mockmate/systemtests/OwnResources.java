package dev.mockmate.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockmate.systemtests.ApiDocument.Operation;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * One user's own session, interview, attempt, story, job description, checkout and coding test, made over the public API: what
 * the path parameters of the documented calls can stand for.
 */
final class OwnResources {

    private final User owner;
    private final UUID session;
    /** Ids by the beginning of the paths they belong to; the longest beginning counts. */
    private final Map<String, String> byPath = new HashMap<>();

    private OwnResources(User owner) {
        this.owner = owner;
        this.session = owner.activeSession();
    }

    static OwnResources of(User owner) {
        OwnResources own = new OwnResources(owner.withCredits(1));
        own.make();
        return own;
    }

    private void make() {
        String user = owner.session(session).getString("user_id");
        JsonPath interview = owner.init(session);
        User.ok(owner.post("/api/mock/{id}/next-question", interview.getString("id")));
        String question =
                User.ok(owner.get("/api/interviews/{id}/questions", session)).getString("items[0].id");
        Response submitted = owner.request()
                .contentType("application/json")
                .header("Prefer", "wait=15")
                .body(Map.of(
                        "exchange_id",
                        question,
                        "answer_text",
                        "I moved the nightly job to a queue.",
                        "response_time",
                        30))
                .post("/api/mock/attempts/submit");
        assertThat(submitted.statusCode()).as(submitted.asString()).isIn(200, 202);
        byPath.put("/api/sessions", session.toString());
        byPath.put("/api/interviews", session.toString());
        byPath.put("/api/billing/usage", session.toString());
        byPath.put("/api/mock", interview.getString("id"));
        byPath.put("/api/mock/attempts", submitted.path("attempt_id"));
        byPath.put("/api/test-session", user);
        byPath.put(
                "/api/job-descriptions",
                created("/api/job-descriptions", Map.of("title", "Nurse", "text", "Care for patients on a ward.")));
        byPath.put(
                "/api/answer-library",
                created(
                        "/api/answer-library",
                        Map.of("title", "The queue", "action", "I moved the nightly job to a queue.")));
        String offer = User.ok(owner.get("/api/billing/packages")).getString("items[0].id");
        Response checkout = owner.request()
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("package_id", offer))
                .post("/api/billing/checkouts");
        byPath.put("/api/billing/checkouts", User.ok(checkout, 201).getString("id"));
        byPath.put("/api/billing/payments/local", checkout.path("id"));
        User.ok(owner.postJson("/api/test-session", Map.of("candidate_id", user, "test_duration_minutes", 45)), 201);
    }

    private String created(String path, Map<String, String> body) {
        return User.ok(owner.postJson(path, body), 201).getString("id");
    }

    User owner() {
        return owner;
    }

    /** Whether all that the path names is there. */
    boolean has(Operation operation) {
        return !idsOf(operation).isEmpty();
    }

    /** The call's path, about these resources; about nobody's where there is none of the kind. */
    String path(Operation operation) {
        String id = idsOf(operation).stream().findFirst().orElseGet(() -> UUID.randomUUID()
                .toString());
        return operation.path().replaceAll("\\{[^}]+}", id);
    }

    private List<String> idsOf(Operation operation) {
        return byPath.entrySet().stream()
                .filter(entry -> operation.path().startsWith(entry.getKey() + "/{"))
                .map(Map.Entry::getValue)
                .toList();
    }
}
