package dev.mockmate.systemtests;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** A user of the realm who signed in with a password, and what such a user asks of the one origin. */
final class User {

    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

    private final String name;
    private final String base;

    private User(String name, String base) {
        this.name = name;
        this.base = base;
    }

    static User named(String name) {
        return new User(name, RunningStack.origin());
    }

    /** Whoever holds this token, under a name of its own. */
    static User bearing(String token) {
        User bearer = new User("bearer of " + Integer.toHexString(token.hashCode()), RunningStack.origin());
        TOKENS.put(bearer.name, token);
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

    /** An access token of Keycloak; tokens outlive the test run. */
    String token() {
        return TOKENS.computeIfAbsent(name, User::signIn);
    }

    private static String signIn(String name) {
        return given().baseUri(RunningStack.origin())
                .formParam("grant_type", "password")
                .formParam("client_id", "mockmate-cli")
                .formParam("username", name)
                .formParam("password", name)
                .post("/auth/realms/mockmate/protocol/openid-connect/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
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

    Response activate(UUID session) {
        return post("/api/sessions/{id}/activate", session);
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
