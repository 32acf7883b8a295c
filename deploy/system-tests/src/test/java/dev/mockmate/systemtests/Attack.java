package dev.mockmate.systemtests;

import static dev.mockmate.systemtests.BadInput.*;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mockmate.local.Service;
import dev.mockmate.systemtests.ApiDocument.Operation;
import dev.mockmate.systemtests.ApiDocument.Parameter;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** All bad requests to one call; what is wrong with their answers is told together. */
final class Attack {

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
            // Where a launch token may take the place of the bearer, that is what is looked at.
            String missing = operation.path().endsWith("/connect") ? BAD_LAUNCH : NO_TOKEN;
            expect("without a token", missing, send(path(), Optional.empty(), sample()));
            expect("with a forged token", missing, send(path(), Optional.of("a.b.c"), sample()));
        }
        caller = allowed();
        wrongRole();
        stranger();
        unknownIds();
        badIds();
        badQueries();
        pathTricks();
        // Recordings and imports may be larger; the service's own tests know their limit.
        if (!operation.reads() && !operation.takesAudio() && !operation.path().endsWith("/import")) {
            hugeBody();
        }
        if (operation.takesJson() && !NO_JSON.contains(operation.toString())) {
            badBodies();
        }
        assertThat(faults).isEmpty();
    }

    /** The least role that is let in. */
    private String allowed() throws IOException, InterruptedException {
        if (WITHOUT_HINDRANCE.contains(operation.toString())) {
            return "candidate";
        }
        if (STREAMS_FOR_RECRUITERS.contains(operation.toString())) {
            return "recruiter";
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
        // What an installation can do is told to any token.
        boolean forAll = operation.path().endsWith("/capabilities");
        if (!operation.open() && !forAll && (forCandidatesOnly || caller.equals("admin"))) {
            String let = caller;
            caller = "recruiter";
            // A launch token takes the place of the bearer, and is looked at first.
            String refusal = operation.path().endsWith("/connect") ? BAD_LAUNCH : NOT_ALLOWED;
            expect("as a recruiter", refusal, send(path(), token(), sample()));
            caller = let;
        }
    }

    /** Another candidate's things are not there. */
    private void stranger() throws IOException, InterruptedException {
        if (own.has(operation) && caller.equals("candidate") && !asks() && !operation.open()) {
            caller = "candidate12";
            expect("as another candidate", notThere(), send(path(), token(), valid()));
            caller = "candidate";
        }
    }

    /** Ids nobody has. */
    private void unknownIds() throws IOException, InterruptedException {
        if (operation.path().contains("{") && !asks()) {
            expect("with an unknown id", notThere(), send(fill(UUID.randomUUID().toString()), token(), valid()));
        }
    }

    /** Asking whether a session is valid, or whose, is answered whoever asks. */
    private boolean asks() {
        return operation.path().endsWith("/validate") || operation.path().endsWith("/access");
    }

    private String notThere() {
        return operation.path().endsWith("/connect") ? BAD_LAUNCH : NOT_THERE;
    }

    private void badIds() throws IOException, InterruptedException {
        boolean hasId = operation.parameters().values().stream()
                .anyMatch(parameter -> parameter.inPath() && parameter.isUuid());
        if (hasId) {
            for (String id : NO_IDS) {
                expect("with the id " + id, BAD_ID, send(fill(id), token(), sample()));
            }
        }
    }

    private void badQueries() throws IOException, InterruptedException {
        for (var entry : operation.parameters().entrySet()) {
            if (!entry.getValue().inPath()) {
                for (String bad : badValues(entry.getKey(), entry.getValue())) {
                    String query = "?" + entry.getKey() + "=" + bad;
                    String refusal = bad.equals("%00")
                            ? BAD_PATH
                            : entry.getKey().equals("cursor")
                                    ? BAD_CURSOR
                                    : entry.getValue().isUuid() ? BAD_ID : BAD_PARAMETER;
                    expect("with " + query, refusal, send(path() + query, token(), sample()));
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
            expect("at …" + trick, BAD_PATH, send(path() + trick, token(), sample()));
        }
    }

    private void hugeBody() throws IOException, InterruptedException {
        expect("with a huge body", TOO_LARGE, send(path(), token(), Optional.of(HUGE)));
    }

    private void badBodies() throws IOException, InterruptedException {
        for (String body : BODIES) {
            boolean none = body.isEmpty() || body.equals("null");
            if (none && BODY_OPTIONAL.contains(operation.toString())) {
                continue;
            }
            String shown = body.length() > 20 ? body.substring(0, 20) + "…" : body;
            expect(
                    "with the body " + shown,
                    none && !BEACONS.contains(operation.toString()) ? NO_BODY : BAD_BODY,
                    send(path(), token(), Optional.of(body)));
        }
        ObjectNode unknown = document.sample(operation.schema()).put("no_such_field", 1);
        expect("with an unknown field", BAD_BODY, send(path(), token(), Optional.of(unknown.toString())));
        for (String name : document.required(operation.schema())) {
            ObjectNode body = document.sample(operation.schema());
            body.remove(name);
            expect("without " + name, BAD_FIELDS, send(path(), token(), Optional.of(body.toString())));
        }
        for (var property : document.properties(operation.schema()).entrySet()) {
            Optional<JsonNode> wrong = document.wrongFor(property.getValue());
            if (wrong.isPresent()) {
                ObjectNode body = document.sample(operation.schema());
                body.set(property.getKey(), wrong.get());
                expect(
                        "with a wrong " + property.getKey(),
                        BAD_BODY,
                        send(path(), token(), Optional.of(body.toString())));
            }
        }
    }

    /** Notes what is not as it must be. */
    private void expect(String what, String refusal, Answer answer) {
        List<String> wrong = new ArrayList<>();
        String body = answer.response().body();
        if (INSIDES.matcher(body).find()) {
            wrong.add("shows its insides");
        }
        if (answer.status() < 400) {
            wrong.add("status " + answer.status() + " for " + refusal);
        } else {
            wrong.addAll(faultsOfProblem(answer.status(), refusal, answer.response()));
        }
        if (!wrong.isEmpty()) {
            faults.add(what + ": " + String.join(", ", wrong) + " " + shortened(body));
        }
    }

    private List<String> faultsOfProblem(int status, String refusal, HttpResponse<String> response) {
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
        String told = status + " " + code;
        if (!refusal.equals(told) && !OR_ELSE.getOrDefault(refusal, Set.of()).contains(told)) {
            wrong.add("'" + status + " " + code + "' for '" + refusal + "'");
        }
        if (!problem.path("type").asText().endsWith("/" + code)) {
            wrong.add("the type of another code");
        }
        if (problem.path("status").asInt() != status
                || problem.path("title").asText("").isEmpty()) {
            wrong.add("wrong status or title");
        }
        if (status == 401 && response.headers().firstValue("WWW-Authenticate").isEmpty()) {
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
        return own.path(operation);
    }

    private String fill(String id) {
        return operation.path().replaceAll("\\{[^}]+}", id);
    }

    private Optional<String> valid() {
        return Optional.ofNullable(VALID.get(operation.toString())).or(this::sample);
    }

    private Optional<String> sample() {
        if (operation.takesAudio()) {
            return Optional.of("RIFF");
        }
        return operation.takesJson()
                ? Optional.of(document.sample(operation.schema()).toString())
                : Optional.empty();
    }

    private Optional<String> token() {
        return Optional.of(
                caller.equals("candidate")
                        ? own.owner().token()
                        : User.named(caller).token());
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
        HttpResponse<String> response = sent(request.build());
        while (response.statusCode() == TOO_MANY) {
            // The limit of calls a second is meant for clients that do what this one does.
            response = sent(request.build());
        }
        return new Answer(response.statusCode(), response);
    }

    /**
     * The answer may come before the body is read, which a client that is still writing may miss, and a connection kept for
     * the next call may be over by then: it tries again.
     */
    private static HttpResponse<String> sent(HttpRequest request) throws IOException, InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try {
                return HTTP.send(request, BodyHandlers.ofString());
            } catch (IOException e) {
                if (attempt == TRIES) {
                    throw e;
                }
            }
        }
    }
}
