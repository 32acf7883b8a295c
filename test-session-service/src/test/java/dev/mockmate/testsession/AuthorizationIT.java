package dev.mockmate.testsession;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockmate.platform.testing.Api;
import dev.mockmate.platform.testing.Tokens;
import dev.mockmate.testsession.invitation.InvitationFixtures;
import dev.mockmate.testsession.invitation.InvitationFixtures.Made;
import dev.mockmate.testsession.live.EventReader;
import dev.mockmate.testsession.question.QuestionFixtures;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * Who may call what: every operation of the OpenAPI document, by everybody there is. An operation that the table
 * ({@code authorization.txt}) does not name fails the build.
 */
@QuarkusTest
class AuthorizationIT {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    /** Whose answers have no end. */
    private static final Set<String> STREAMS =
            Set.of("/api/test-session/{candidate_id}/events", "/api/test-session/live");

    private static final List<String> ENDS = List.of("/complete", "/abandon", "/end");

    private static final List<String> CALLERS = List.of(
            "nobody",
            "candidate",
            "other candidate",
            "test token",
            "other test token",
            "recruiter",
            "recruiter of another organisation",
            "admin");

    private static final String WEBHOOK =
            "{\"url\":\"https://example.com/hook\",\"events\":[\"test.graded\"],\"active\":false}";

    /** Another candidate in a test of acme's, whom no call here is about. */
    private Made other;

    @Test
    void shouldLetEverybodyDoJustWhatTheTableSays() {
        Map<String, String> table = table();
        other = invited(
                Tokens.recruiter(UUID.randomUUID(), "acme"),
                UUID.randomUUID(),
                QuestionFixtures.addShared(QuestionFixtures.code("For the other one")));
        List<String> wrong = new ArrayList<>();
        for (Operation operation : operations()) {
            String row = table.get(operation.name());
            if (row == null) {
                wrong.add(operation.name() + " is not in authorization.txt");
            } else {
                wrong.addAll(check(operation, row));
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** After it other callers would meet something else, or nothing. */
    private static boolean spends(Operation operation) {
        return operation.method().equals("DELETE") || ENDS.stream().anyMatch(operation.path()::endsWith);
    }

    private List<String> check(Operation operation, String row) {
        List<String> wrong = new ArrayList<>();
        Things things = new Things();
        for (int i = 0; i < CALLERS.size(); i++) {
            char expected = row.charAt(i);
            int status = call(operation, things, things.tokens().get(i));
            if (!fits(expected, status)) {
                wrong.add(operation.name() + " by " + CALLERS.get(i) + ": " + status + " for " + expected);
            }
            if (expected == 'y' && spends(operation)) {
                things = new Things();
            }
        }
        return wrong;
    }

    private static boolean fits(char expected, int status) {
        return switch (expected) {
            case 'y' -> status < 500 && status != 401 && status != 403 && status != 404;
            case '1' -> status == 401;
            case '3' -> status == 403;
            case '4' -> status == 404;
            default -> throw new IllegalStateException("no such expectation: " + expected);
        };
    }

    private static int call(Operation operation, Things things, String token) {
        if (STREAMS.contains(operation.path())) {
            return EventReader.statusOf(things.path(operation.path()), token);
        }
        RequestSpecification request = token.isEmpty() ? Api.anonymous() : Api.unchecked(token);
        String body = things.body(operation);
        if (body != null) {
            request = request.contentType(operation.contentType()).body(body.getBytes(StandardCharsets.UTF_8));
        }
        Response answer =
                request.header("X-Reason", "to see who may").request(operation.method(), things.path(operation.path()));
        return answer.statusCode();
    }

    /** What {@code authorization.txt} says: a row for each operation, a letter for each of the callers. */
    private static Map<String, String> table() {
        try (InputStream file = AuthorizationIT.class.getResourceAsStream("/authorization.txt")) {
            Map<String, String> rows = new LinkedHashMap<>();
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line ->
                            rows.put(line.substring(CALLERS.size()).strip(), line.substring(0, CALLERS.size())));
            return rows;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param contentType of the body; null without one */
    private record Operation(String method, String path, String contentType) {
        String name() {
            return method + " " + path;
        }
    }

    private static List<Operation> operations() {
        JsonObject document =
                new JsonObject(RestAssured.given().get("/q/openapi?format=json").asString());
        List<Operation> operations = new ArrayList<>();
        document.getJsonObject("paths").forEach(path -> ((JsonObject) path.getValue()).forEach(entry -> {
            if (METHODS.contains(entry.getKey())) {
                JsonObject content = ((JsonObject) entry.getValue())
                        .getJsonObject("requestBody", new JsonObject())
                        .getJsonObject("content", new JsonObject());
                String type = content.containsKey("application/json")
                        ? "application/json"
                        : content.fieldNames().stream().findFirst().orElse(null);
                operations.add(new Operation(entry.getKey().toUpperCase(Locale.ROOT), path.getKey(), type));
            }
        }));
        return operations;
    }

    private static Made invited(String recruiter, UUID guest, UUID asked) {
        Made made = InvitationFixtures.invite(
                recruiter,
                new JsonObject()
                        .put("candidate_id", guest.toString())
                        .put("question_ids", new JsonArray().add(asked.toString())));
        made.begin().then().statusCode(201);
        return made;
    }

    /** A candidate in a test of acme's, by an invitation, with a question of acme's. */
    private final class Things {
        private final String recruiter = Tokens.recruiter(UUID.randomUUID(), "acme");
        private final String foreignRecruiter = Tokens.recruiter(UUID.randomUUID(), "globex");
        private final String admin = Tokens.of(UUID.randomUUID(), "admin");
        private final UUID question = QuestionFixtures.add("acme", QuestionFixtures.code("Who may see it?"));
        private final UUID candidate = UUID.randomUUID();
        private final Made own = invited(recruiter, candidate, question);
        private UUID template;
        private String webhook;

        List<String> tokens() {
            return List.of(
                    "",
                    Tokens.candidate(candidate),
                    Tokens.candidate(other.candidate()),
                    own.token(),
                    other.token(),
                    recruiter,
                    foreignRecruiter,
                    admin);
        }

        String path(String path) {
            String id = UUID.randomUUID().toString();
            if (path.startsWith("/api/questions/{id}")) {
                id = question.toString();
            } else if (path.contains("/rejudges/{id}")) {
                id = rejudge();
            } else if (path.contains("/templates/{id}")) {
                id = template().toString();
            } else if (path.contains("/invitations/{id}")) {
                id = own.id().toString();
            } else if (path.contains("/webhooks/{id}")) {
                id = webhook();
            }
            String named = path.replace("{candidate_id}", candidate.toString()).replace("{id}", id);
            return named.replace("{question_id}", question.toString())
                    .replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
        }

        private String rejudge() {
            return Api.unchecked(recruiter)
                    .body("{}")
                    .post("/api/questions/" + question + "/rejudge")
                    .then()
                    .statusCode(202)
                    .extract()
                    .path("id");
        }

        private String webhook() {
            if (webhook == null) {
                webhook = Api.unchecked(recruiter)
                        .body(WEBHOOK)
                        .post("/api/test-session/webhooks")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
            }
            return webhook;
        }

        private UUID template() {
            if (template == null) {
                String id = Api.unchecked(recruiter)
                        .body("{\"title\":\"Of acme\"}")
                        .post("/api/test-session/templates")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
                template = UUID.fromString(id);
            }
            return template;
        }

        /** A body that is acceptable, so that refusals come from who asks. */
        String body(Operation operation) {
            if (operation.contentType() == null) {
                return null;
            }
            if (operation.contentType().equals("text/csv")) {
                return "email\n" + UUID.randomUUID() + "@example.test\n";
            }
            return switch (operation.path()) {
                case "/api/questions", "/api/questions/{id}" ->
                    QuestionFixtures.code("Written by somebody").encode();
                case "/api/questions/import" ->
                    QuestionFixtures.code("Imported by somebody").encode();
                case "/api/test-session" ->
                    new JsonObject().put("candidate_id", candidate.toString()).encode();
                case "/api/test-session/{candidate_id}/complete", "/api/test-session/{candidate_id}/abandon" ->
                    "{\"completion_method\":\"manual\"}";
                case "/api/test-session/templates", "/api/test-session/templates/{id}" -> "{\"title\":\"A title\"}";
                case "/api/test-session/{candidate_id}/run", "/api/test-session/{candidate_id}/submissions" ->
                    new JsonObject()
                            .put("question_id", question.toString())
                            .put("language", "python")
                            .put("code", "print(3)")
                            .encode();
                case "/api/test-session/dead-letters/{id}/replay", "/api/test-session/dead-letters/{id}/discard" ->
                    "{\"reason\":\"to see who may\"}";
                case "/api/test-session/{candidate_id}/extra-time" -> "{\"seconds\":60,\"reason\":\"to see who may\"}";
                case "/api/test-session/{candidate_id}/announcement" -> "{\"text\":\"Hello\"}";
                case "/api/test-session/{candidate_id}/end" -> "{\"reason\":\"to see who may\"}";
                case "/api/test-session/{candidate_id}/reopen" -> "{\"minutes\":5,\"reason\":\"to see who may\"}";
                case "/api/test-session/{candidate_id}/grades/{question_id}" -> "{\"points\":1}";
                case "/api/test-session/webhooks", "/api/test-session/webhooks/{id}" -> WEBHOOK;
                case "/api/test-session/{candidate_id}/proctoring" ->
                    "{\"events\":[{\"kind\":\"hidden\",\"at\":\"2026-01-01T10:00:00Z\"}]}";
                default -> "{}";
            };
        }
    }
}
