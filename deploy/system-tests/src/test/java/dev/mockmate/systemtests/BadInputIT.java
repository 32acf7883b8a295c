package dev.mockmate.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mockmate.local.Service;
import dev.mockmate.systemtests.ApiDocument.Operation;
import dev.mockmate.systemtests.ApiDocument.Parameter;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What every documented call of every service answers to what clients should not send: a refusal in the agreed form,
 * never a failure. The requests are made from the services' own OpenAPI documents.
 */
@Order(6)
@ExtendWith(RunningStack.class)
class BadInputIT {

    private static final List<String> BODIES =
            List.of("", "{", "[]", "null", "\"text\"", "42", "{} {}", "[".repeat(2_000), "{\"a\u0000b\": 1}");
    private static final List<String> NO_IDS =
            List.of("1", "not-a-uuid", "1-1-1-1-1", "00000000-0000-0000-0000-00000000000g", "%20", "'--", "%F0%28");
    private static final List<String> PATH_TRICKS =
            List.of(";a=b", "%3Ba=b", "%2Fadmin", "%5Cadmin", "%5c..%5cadmin", "/../", "/%2e%2e/admin", "%00");
    private static final List<String> NO_LIMITS = List.of("0", "-1", "101", "ten", "99999999999999999999");

    private static final String HUGE = "{\"text\": \"" + "x".repeat(300 * 1024) + "\"}";
    private static final Pattern INSIDES = Pattern.compile(
            "\\bat [\\w.$]+\\(|Exception|java\\.|jakarta\\.|io\\.quarkus|org\\.hibernate|dev\\.mockmate\\.");

    /** Every refusal a client has to know. */
    private static final Set<String> KNOWN_CODES = Set.of(
            "malformed-request",
            "malformed-path",
            "malformed-id",
            "malformed-cursor",
            "invalid-parameter",
            "unauthenticated",
            "forbidden",
            "not-found",
            "method-not-allowed",
            "not-acceptable",
            "conflict",
            "payload-too-large",
            "unsupported-media-type",
            "invalid-fields",
            "idempotency-in-progress",
            "idempotency-key-reused",
            "idempotency-key-missing",
            "too-many-requests",
            "insufficient-credits",
            "illegal-transition",
            "connection-replaced",
            "launch-token-invalid",
            "refund-exceeds-charge",
            "webhook-signature",
            "session-not-live",
            "plan-under-way",
            "already-submitted",
            "nothing-to-retry",
            "too-many",
            "speech-not-configured",
            "avatar-not-live",
            "range-not-satisfiable",
            "test-over");

    /** Calls for candidates that nothing malformed in path or body would keep from being done. */
    private static final Set<String> WITHOUT_HINDRANCE = Set.of("DELETE /api/privacy/me");

    private static final int TRIES = 5;
    private static final Duration CALL_LIMIT = Duration.ofSeconds(20);
    private static final ObjectMapper JSON = new ObjectMapper();
    /** As proxies speak to services. */
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** Several, so that none meets the limit of requests per second. */
    private static final Iterator<String> CANDIDATES = Stream.iterate(15, number -> number == 20 ? 15 : number + 1)
            .map(number -> "candidate" + number)
            .iterator();

    private record Answer(int status, HttpResponse<String> response) {}

    @TestFactory
    Stream<DynamicNode> shouldRefuseBadInputOfEveryCall() {
        return Arrays.stream(Service.values()).map(service -> {
            ApiDocument document = ApiDocument.of(service.module());
            return DynamicContainer.dynamicContainer(
                    service.module(),
                    document.operations().stream()
                            .map(operation -> DynamicTest.dynamicTest(
                                    operation.toString(), () -> new Attack(service, document, operation).run())));
        });
    }

    /** All bad requests to one call; what is wrong with their answers is told together. */
    private static final class Attack {

        private final Service service;
        private final ApiDocument document;
        private final Operation operation;
        private final String base;
        private final List<String> faults = new ArrayList<>();
        private String caller = "";

        Attack(Service service, ApiDocument document, Operation operation) {
            this.service = service;
            this.document = document;
            this.operation = operation;
            this.base = RunningStack.stack().url(service.module());
        }

        void run() throws IOException, InterruptedException {
            if (!operation.open()) {
                expect("without a token", Set.of(401), send(path(), Optional.empty(), sample()));
                expect("with a forged token", Set.of(401), send(path(), Optional.of("a.b.c"), sample()));
            }
            caller = allowed();
            wrongRole();
            unknownIds();
            badIds();
            badQueries();
            pathTricks();
            // Recordings may be larger; the service's own tests know their limit.
            if (!operation.reads() && !operation.takesAudio()) {
                hugeBody();
            }
            if (operation.takesJson()) {
                badBodies();
            }
            assertThat(faults).isEmpty();
        }

        /** The least role that is let in. */
        private String allowed() throws IOException, InterruptedException {
            if (WITHOUT_HINDRANCE.contains(operation.toString())) {
                return "candidate";
            }
            for (String role : List.of("candidate", "recruiter", "admin")) {
                caller = role;
                // A malformed id keeps the call from doing anything; roles are looked at before it.
                Answer answer = send(fill("not-a-uuid"), token(), Optional.of("{"));
                if (answer.status() != 403) {
                    return role;
                }
            }
            return "admin";
        }

        /** Recruiters have nothing to do with interviews, and candidates nothing with what recruiters may. */
        private void wrongRole() throws IOException, InterruptedException {
            boolean forCandidatesOnly =
                    Set.of(Service.SESSION, Service.BILLING, Service.INTERVIEW).contains(service);
            if (!operation.open() && (forCandidatesOnly || caller.equals("admin"))) {
                String let = caller;
                caller = "recruiter";
                // A launch token takes the place of the bearer, and is looked at first.
                int refusal = operation.path().endsWith("/connect") ? 401 : 403;
                expect("as a recruiter", Set.of(refusal), send(path(), token(), sample()));
                caller = let;
            }
        }

        /** Ids nobody has; asking whether a session is valid, or whose, is answered even then. */
        private void unknownIds() throws IOException, InterruptedException {
            boolean asks =
                    operation.path().endsWith("/validate") || operation.path().endsWith("/access");
            if (operation.path().contains("{") && !asks) {
                expect("with an unknown id", Set.of(), send(path(), token(), sample()));
            }
        }

        private void badIds() throws IOException, InterruptedException {
            boolean hasId = operation.parameters().values().stream()
                    .anyMatch(parameter -> parameter.inPath() && parameter.isUuid());
            if (hasId) {
                for (String id : NO_IDS) {
                    expect("with the id " + id, Set.of(400), send(fill(id), token(), sample()));
                }
            }
        }

        private void badQueries() throws IOException, InterruptedException {
            for (var entry : operation.parameters().entrySet()) {
                if (!entry.getValue().inPath()) {
                    for (String bad : badValues(entry.getKey(), entry.getValue())) {
                        String query = "?" + entry.getKey() + "=" + bad;
                        // Some look for the thing first.
                        Set<Integer> statuses = operation.path().contains("{") ? Set.of(400, 404) : Set.of(400);
                        expect("with " + query, statuses, send(path() + query, token(), sample()));
                    }
                }
            }
        }

        private static List<String> badValues(String name, Parameter parameter) {
            if (name.equals("limit")) {
                return NO_LIMITS;
            }
            if (name.equals("cursor")) {
                return List.of("nonsense", "AAAA", "%00");
            }
            if (parameter.isUuid()) {
                return NO_IDS;
            }
            boolean free = parameter.schema().path("type").asText("string").equals("string")
                    && !parameter.schema().has("enum")
                    && !parameter.schema().has("format");
            return free ? List.of("%00") : List.of("nonsense", "%00");
        }

        private void pathTricks() throws IOException, InterruptedException {
            for (String trick : PATH_TRICKS) {
                expect("at …" + trick, Set.of(400), send(path() + trick, token(), sample()));
            }
        }

        /** The answer comes before the body is read; a client that is still writing then may miss it, and tries again. */
        private void hugeBody() throws IOException, InterruptedException {
            for (int attempt = 1; ; attempt++) {
                try {
                    expect("with a huge body", Set.of(413), send(path(), token(), Optional.of(HUGE)));
                    return;
                } catch (IOException e) {
                    if (attempt == TRIES) {
                        throw e;
                    }
                }
            }
        }

        private void badBodies() throws IOException, InterruptedException {
            for (String body : BODIES) {
                String shown = body.length() > 20 ? body.substring(0, 20) + "…" : body;
                expect("with the body " + shown, Set.of(), send(path(), token(), Optional.of(body)));
            }
            ObjectNode unknown = document.sample(operation.schema()).put("no_such_field", 1);
            expect("with an unknown field", Set.of(), send(path(), token(), Optional.of(unknown.toString())));
            for (String name : document.required(operation.schema())) {
                ObjectNode body = document.sample(operation.schema());
                body.remove(name);
                expect("without " + name, Set.of(), send(path(), token(), Optional.of(body.toString())));
            }
            for (var property : document.properties(operation.schema()).entrySet()) {
                Optional<JsonNode> wrong = document.wrongFor(property.getValue());
                if (wrong.isPresent()) {
                    ObjectNode body = document.sample(operation.schema());
                    body.set(property.getKey(), wrong.get());
                    expect(
                            "with a wrong " + property.getKey(),
                            Set.of(),
                            send(path(), token(), Optional.of(body.toString())));
                }
            }
        }

        /** Notes what is not as it must be; without statuses any refusal will do. */
        private void expect(String what, Set<Integer> statuses, Answer answer) {
            List<String> wrong = new ArrayList<>();
            int status = answer.status();
            String body = answer.response().body();
            if (status < 400 || status >= 500 || !statuses.isEmpty() && !statuses.contains(status)) {
                wrong.add("status " + status + (statuses.isEmpty() ? "" : " for " + statuses));
            }
            if (INSIDES.matcher(body).find()) {
                wrong.add("shows its insides");
            }
            if (status >= 400) {
                wrong.addAll(faultsOfProblem(status, answer.response()));
            }
            if (!wrong.isEmpty()) {
                faults.add(what + ": " + String.join(", ", wrong) + " " + shortened(body));
            }
        }

        private List<String> faultsOfProblem(int status, HttpResponse<String> response) {
            List<String> wrong = new ArrayList<>();
            String type = response.headers().firstValue("Content-Type").orElse("none");
            if (!type.startsWith("application/problem+json")) {
                return List.of("content type " + type);
            }
            JsonNode problem;
            try {
                problem = JSON.readTree(response.body());
            } catch (IOException e) {
                return List.of("no JSON");
            }
            String code = problem.path("code").asText();
            if (!KNOWN_CODES.contains(code) || !problem.path("type").asText().endsWith("/" + code)) {
                wrong.add("unknown code '" + code + "'");
            }
            if (problem.path("status").asInt() != status
                    || problem.path("title").asText("").isEmpty()) {
                wrong.add("wrong status or title");
            }
            if (status == 401
                    && response.headers().firstValue("WWW-Authenticate").isEmpty()) {
                wrong.add("no WWW-Authenticate");
            }
            if (service == Service.TEST_SESSION
                    && (problem.path("success").asBoolean(true)
                            || problem.path("error").asText("").isEmpty())) {
                wrong.add("no envelope");
            }
            return wrong;
        }

        private static String shortened(String body) {
            return body.length() > 200 ? body.substring(0, 200) + "…" : body;
        }

        private String path() {
            return fill(UUID.randomUUID().toString());
        }

        private String fill(String id) {
            return operation.path().replaceAll("\\{[^}]+}", id);
        }

        private Optional<String> sample() {
            return operation.takesJson()
                    ? Optional.of(document.sample(operation.schema()).toString())
                    : Optional.empty();
        }

        private Optional<String> token() {
            String name = caller.equals("candidate") ? CANDIDATES.next() : caller;
            return Optional.of(User.named(name).token());
        }

        private Answer send(String path, Optional<String> token, Optional<String> body)
                throws IOException, InterruptedException {
            BodyPublisher publisher = body.map(BodyPublishers::ofString).orElseGet(BodyPublishers::noBody);
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                    .timeout(CALL_LIMIT)
                    .method(operation.method(), publisher);
            token.ifPresent(value -> request.header("Authorization", "Bearer " + value));
            if (body.isPresent()) {
                request.header("Content-Type", operation.mediaType().orElse("application/json"));
            }
            if (!operation.reads()) {
                request.header("Idempotency-Key", UUID.randomUUID().toString());
            }
            HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response);
        }
    }
}
