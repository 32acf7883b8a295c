package dev.mockmate.systemtests;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A user of the realm who signed in with a password, and what such a user asks of the one origin. */
final class User {

    private static final Map<String, Token> TOKENS = new ConcurrentHashMap<>();
    private static final Pattern EXPIRY = Pattern.compile("\"exp\":(\\d+)");
    /** Longer than any test holds on to one token. */
    private static final Duration TOKEN_LEFT = Duration.ofMinutes(8);

    private final String name;
    private final String base;

    private record Token(String text, Instant until) {}

    private User(String name, String base) {
        this.name = name;
        this.base = base;
    }

    static User named(String name) {
        return new User(name, RunningStack.origin());
    }

    /** Those of another stack open nothing in this one. */
    static void forgetTokens() {
        TOKENS.clear();
    }

    /** Whoever holds this token, under a name of its own. */
    static User bearing(String token) {
        User bearer = new User("bearer of " + Integer.toHexString(token.hashCode()), RunningStack.origin());
        TOKENS.put(bearer.name, new Token(token, Instant.MAX));
        return bearer;
    }

    static User admin() {
        return named("admin");
    }

    /** The same user, asking another address than the origin. */
    User at(String url) {
        return new User(name, url);
    }

    String name() {
        return name;
    }

    /** An access token of Keycloak that lasts for some minutes; it lives shorter than a test run on a slow machine. */
    String token() {
        return TOKENS.compute(name, (user, token) -> {
                    boolean lasts =
                            token != null && token.until().isAfter(Instant.now().plus(TOKEN_LEFT));
                    return lasts ? token : signIn(user);
                })
                .text();
    }

    private static Token signIn(String name) {
        String token = given().baseUri(RunningStack.origin())
                .formParam("grant_type", "password")
                .formParam("client_id", "mockmate-cli")
                .formParam("username", name)
                .formParam("password", name)
                .post("/auth/realms/mockmate/protocol/openid-connect/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
        Matcher expiry = EXPIRY.matcher(
                new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8));
        assertThat(expiry.find()).as("a token that expires").isTrue();
        return new Token(token, Instant.ofEpochSecond(Long.parseLong(expiry.group(1))));
    }

    RequestSpecification request() {
        return given().baseUri(base).auth().oauth2(token());
    }

    Response get(String path, Object... parameters) {
        return request().get(path, parameters);
    }

    Response post(String path, Object... parameters) {
        return request().post(path, parameters);
    }

    Response postJson(String path, Object body) {
        return request().contentType(ContentType.JSON).body(body).post(path);
    }

    Response putJson(String path, Object body) {
        return request().contentType(ContentType.JSON).body(body).put(path);
    }

    /** Has at least so many credits left: an operator grants what is missing. */
    User withCredits(long least) {
        long missing = least - balance().available();
        if (missing > 0) {
            String id = session(createSession()).getString("user_id");
            Response granted = admin().request()
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .contentType(ContentType.JSON)
                    .body(Map.of("user_id", id, "amount", missing, "source", "promo", "reason", "for a test"))
                    .post("/api/billing/grants");
            assertThat(granted.statusCode()).as(granted.asString()).isEqualTo(201);
            Probe.eventually(() -> assertThat(balance().available()).isGreaterThanOrEqualTo(least));
        }
        return this;
    }

    /** A new session's id. */
    UUID createSession() {
        Response created = postJson("/api/sessions", Map.of("job_title", "Backend engineer", "company", "Acme"));
        assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
        return UUID.fromString(created.path("id"));
    }

    /** A new session that is active, with its credit held. */
    UUID activeSession() {
        UUID session = createSession();
        Response activated = activate(session);
        assertThat(activated.statusCode()).as(activated.asString()).isIn(200, 202);
        Probe.eventually(Probe.PATIENT, () -> assertThat(status(session)).isEqualTo("active"));
        return session;
    }

    /** One call; 202 when it is not decided within some seconds. */
    Response activate(UUID session) {
        return post("/api/sessions/{id}/activate", session);
    }

    /** What the activation comes to, asked for again when it was decided later than the call waited. */
    Response activateDecided(UUID session) {
        Response answer = activate(session);
        while (answer.statusCode() == 202) {
            Probe.eventually(Probe.PATIENT, () -> assertThat(status(session)).isNotEqualTo("activating"));
            answer = activate(session);
        }
        return answer;
    }

    /** The interview of a live session, with its plan. Interview-service may hear of the session later than it is asked. */
    JsonPath init(UUID session) {
        return init(Map.of("session_id", session));
    }

    /** The same with wishes. */
    JsonPath init(Map<String, Object> request) {
        AtomicReference<JsonPath> interview = new AtomicReference<>();
        Probe.eventually(() -> interview.set(ok(postJson("/api/mock/init", request), 201)));
        return interview.get();
    }

    /** The feedback on an answer that was handed in, waited for when the call did not wait long enough. */
    JsonPath assessed(Response submitted) {
        assertThat(submitted.statusCode()).as(submitted.asString()).isIn(200, 202);
        if (submitted.statusCode() == 200) {
            return submitted.jsonPath();
        }
        AtomicReference<JsonPath> feedback = new AtomicReference<>();
        Probe.eventually(Probe.PATIENT, () -> {
            feedback.set(ok(get("/api/mock/attempts/{id}", submitted.<String>path("attempt_id"))));
            assertThat(feedback.get().getString("status")).isEqualTo("completed");
        });
        return feedback.get();
    }

    Response complete(UUID session) {
        return postJson("/api/sessions/" + session + "/complete", Map.of());
    }

    JsonPath session(UUID session) {
        return ok(get("/api/sessions/{id}", session));
    }

    String status(UUID session) {
        return session(session).getString("status");
    }

    JsonPath timer(UUID session) {
        return ok(get("/api/sessions/{id}/timer", session));
    }

    Balance balance() {
        JsonPath balance = ok(get("/api/billing/balance"));
        return new Balance(balance.getLong("available"), balance.getLong("held"));
    }

    /** The kinds of the session's postings, newest first. */
    List<String> postings(UUID session) {
        return ok(get("/api/billing/ledger?limit=100"))
                .getList("items.findAll { it.session_id == '" + session + "' }.kind");
    }

    JsonPath usage(UUID session) {
        return ok(get("/api/billing/usage/{id}", session));
    }

    JsonPath transcript(UUID session) {
        return ok(get("/api/interviews/{id}/transcript", session));
    }

    Response report(UUID session) {
        return get("/api/interviews/{id}/report", session);
    }

    static JsonPath ok(Response response) {
        return ok(response, 200);
    }

    static JsonPath ok(Response response, int status) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
        return response.jsonPath();
    }

    /** What billing tells of a user's credits. */
    record Balance(long available, long held) {}
}
