// Longer than 300 lines: each method is a test, and all of them are one list that services inherit.
package dev.mockmate.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.restassured.RestAssured;
import io.restassured.http.Method;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What every service answers before it looks at what is asked. A service has one {@code @QuarkusTest} class that extends it. Each
 * test comes from an address of its own, so that none spends what others may ask.
 */
public abstract class DoorRules {
    private static final Pattern LABEL = Pattern.compile("http_server_\\w+\\{([^}]*)}");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    @Inject
    RateTime rateTime;

    @TestHTTPResource(value = "/q/metrics", management = true)
    URI metrics;

    private final String address = "198.51.100." + ADDRESSES.incrementAndGet() % 256;

    /** A path that a caller with {@link #token()} may GET, and nobody without a token. */
    protected abstract String path();

    /** A path that takes a JSON body by POST, from callers with a token. */
    protected abstract String bodyPath();

    /** A token of a new user who may ask {@link #path()}. */
    protected abstract String token();

    @Test
    void shouldLimitCallsWithoutATokenByTheirAddress() {
        limited("198.51.101.1", "");
    }

    @Test
    void shouldLimitMadeUpTokensByTheirAddressAndStillLetUsersIn() {
        String network = "198.51.102.1";
        String known = token();
        assertThat(get(network, "Bearer " + known).statusCode()).isLessThan(400);
        String good = token();
        String forged = good.substring(0, good.length() - 20) + "A".repeat(20);

        limited(network, "Bearer " + forged);

        assertThat(get(network, "Bearer " + known).statusCode())
                .as("a user who is known already")
                .isLessThan(400);
        String newcomer = token();
        Probe.eventually(() -> assertThat(get(network, "Bearer " + newcomer).statusCode())
                .as("a user who comes anew")
                .isLessThan(400));
        assertThat(get("198.51.102.2", "").statusCode()).as("a neighbour").isEqualTo(401);
    }

    @Test
    void shouldAnswer401ToWhatIsNoToken() {
        String header = base64("{\"alg\":\"RS256\",\"kid\":\"test\"}");
        List<String> tokens = List.of(
                ".".repeat(500),
                "a".repeat(5_000),
                "a.b.c",
                "a.b.c.d.e",
                "..",
                "%",
                "\u00e4.\u00f6.\u00fc",
                base64("{}") + "." + base64("{}") + ".AAAA",
                base64("[]") + "." + base64("[]") + ".AAAA",
                base64("\"x\"") + "." + base64("1") + ".AAAA",
                base64("{\"alg\":5,\"kid\":[]}") + "." + base64("{}") + ".AAAA",
                base64("{\"alg\":\"none\"}") + "." + base64("{}") + ".AAAA",
                base64("{\"alg\":\"HS256\"}") + "." + base64("{\"iss\":{}}") + ".AAAA",
                base64("{\"alg\":\"ES256\",\"kid\":{}}") + "." + base64("{\"iss\":[1]}") + ".AAAA",
                header + "." + base64("{\"iss\":\"https://mockmate.dev/sessions\"}") + ".AAAA",
                header + "." + base64("{\"iss\":5,\"exp\":\"x\"}") + "." + "A".repeat(342),
                header + "." + base64("[".repeat(5_000)) + ".AAAA",
                header + "." + base64("{\"a\":".repeat(990) + "1" + "}".repeat(990)) + ".AAAA",
                base64("{\"alg\":\"RS256\",\"crit\":[\"x\"],\"b64\":false}") + "." + base64("{}") + ".AAAA",
                base64("{\"alg\":\"dir\",\"enc\":\"A128GCM\",\"zip\":\"DEF\"}") + ".." + "AAAA.AAAA.AAAA");

        for (String token : tokens) {
            Response answer = get(address, "Bearer " + token);
            assertProblem(answer, "unauthenticated", 401, token.substring(0, Math.min(40, token.length())));
            assertThat(answer.header("WWW-Authenticate")).isNotBlank();
        }
        assertThat(get(address, "Bearer " + Tokens.forAudience("account", UUID.randomUUID()))
                        .statusCode())
                .as("a token made for somebody else")
                .isEqualTo(401);
        for (String header2 : List.of("Bearer", "Bearer ", "Basic YTpi", "Digest x", "\u00e4")) {
            assertThat(get(address, header2).statusCode()).as(header2).isEqualTo(401);
        }
    }

    @Test
    void shouldAnswerAProblemToHeadsThatCannotBeRead() {
        for (String type : List.of(
                ";;;", "/", "a", "application/", "a/b/c", "json;", "application/json;charset=x", ",", "\u00e4/b")) {
            for (Method method : List.of(Method.POST, Method.PUT, Method.PATCH, Method.DELETE, Method.GET)) {
                Response answer = RestAssured.given()
                        .config(RestAssured.config()
                                .encoderConfig(io.restassured.config.EncoderConfig.encoderConfig()
                                        .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                        .header("X-Forwarded-For", address)
                        .header("Authorization", "Bearer " + token())
                        .header("Content-Type", type)
                        .request(method, bodyPath());
                assertProblem(answer, null, 0, method + " with Content-Type " + type);
            }
        }
        for (String accept : List.of(";;;", "/", "a/b;q=x", "text/nonsense")) {
            Response answer = RestAssured.given()
                    .header("X-Forwarded-For", address)
                    .header("Authorization", "Bearer " + token())
                    .header("Accept", accept)
                    .get(path());
            if (answer.statusCode() >= 400) {
                assertProblem(answer, null, 0, "Accept " + accept);
            }
        }
    }

    @Test
    void shouldAnswerAProblemWhereTheFrameworkWouldRefuseByItself() {
        String head = "Host: localhost\r\nX-Forwarded-For: " + address + "\r\n";
        assertProblem(raw("GET /api/{id} HTTP/1.1\r\n" + head + "\r\n"), 400, "braces in the path");
        assertProblem(raw("GET " + path() + "?a={b}|<c> HTTP/1.1\r\n" + head + "\r\n"), 400, "braces in the query");
        assertProblem(raw("GET " + path() + ";a=b HTTP/1.1\r\n" + head + "\r\n"), 400, "a path parameter");
        assertProblem(raw("GET /api/\u00e4\u00ff HTTP/1.1\r\n" + head + "\r\n"), 400, "raw bytes in the path");
        assertProblem(raw("GET " + path() + "?a=%ff HTTP/1.1\r\n" + head + "\r\n"), 400, "no UTF-8 in the query");
        assertProblem(raw("GET " + path() + "?a=%ed%a0%bd HTTP/1.1\r\n" + head + "\r\n"), 400, "half a surrogate pair");
        assertProblem(raw("FOO " + path() + " HTTP/1.1\r\n" + head + "\r\n"), 405, "a method nobody knows");
        assertProblem(raw("TRACE " + path() + " HTTP/1.1\r\n" + head + "\r\n"), 405, "a method nobody takes");
        assertProblem(raw("GET /api/" + "x".repeat(10_000) + " HTTP/1.1\r\n" + head + "\r\n"), 414, "a long path");
        assertProblem(
                raw("GET " + path() + " HTTP/1.1\r\n" + head + "X-Long: " + "x".repeat(20_000) + "\r\n\r\n"),
                431,
                "a long header");
        assertProblem(raw("GET /api/nothing HTTP/1.1\r\n" + head + "\r\n"), 404, "a path nobody has");
        for (String origin :
                List.of("http://evil.example", "null", "", "http://localhost:1", "file://", "http://localhost")) {
            assertProblem(
                    raw("GET " + path() + " HTTP/1.1\r\n" + head + "Origin: " + origin + "\r\n\r\n"),
                    403,
                    "origin " + origin);
            assertProblem(
                    raw("OPTIONS " + path() + " HTTP/1.1\r\n" + head + "Origin: " + origin
                            + "\r\nAccess-Control-Request-Method: POST\r\n\r\n"),
                    403,
                    "preflight of " + origin);
        }
    }

    @Test
    void shouldNotMakeLabelsOfPathsThatNoRouteMatched() {
        get(address, "Bearer " + token());
        asIfBroken("GET", "/x");
        Set<String> before = labels();

        for (int i = 0; i < 40; i++) {
            String random = UUID.randomUUID().toString();
            for (String odd : List.of(
                    "/" + random,
                    path() + ";" + random,
                    path() + "/" + random + "/" + random,
                    "/api/" + random + "?x",
                    "/api/{" + random + "}")) {
                asIfBroken("GET", odd);
            }
            asIfBroken("POST", path() + "/" + random + "/audio");
            asIfBroken("M" + random.replace("-", ""), path());
        }

        Set<String> labels = labels();
        labels.removeAll(before);
        assertThat(labels.stream().map(DoorRules::uri).distinct())
                .as("paths that became labels: %s", labels)
                .hasSizeLessThan(4);
        assertThat(labels).noneMatch(label -> label.contains("method=\"M"));
        assertThat(labels.stream().filter(label -> label.matches(".*[0-9a-f]{8}-[0-9a-f]{4}.*")))
                .isEmpty();
    }

    @Test
    void shouldCutBodiesThatComeTooSlowly() {
        List<RawHttp> slow = IntStream.range(0, 20)
                .mapToObj(i -> RawHttp.to(RestAssured.port, PATIENCE)
                        .send("POST " + bodyPath() + " HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: " + address
                                + (i % 2 == 0 ? "" : "\r\nAuthorization: Bearer " + token())
                                + "\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{"))
                .toList();
        CompletableFuture<Void> dribble = CompletableFuture.runAsync(() -> dribble(slow.subList(0, slow.size() / 2)));
        for (int i = 0; i < slow.size(); i++) {
            RawHttp.Answer answer = slow.get(i).answer();
            assertProblem(answer, i % 2 == 0 ? 401 : 408, "a slow body");
        }
        for (RawHttp connection : slow) {
            assertThat(connection.isClosedByServer()).as("closed").isTrue();
            connection.close();
        }
        joined(dribble);
    }

    /** A byte now and then keeps no connection open: sends until none takes one. */
    private static void dribble(List<RawHttp> connections) {
        List<RawHttp> open = new ArrayList<>(connections);
        while (!open.isEmpty()) {
            open.removeIf(connection -> !takes(connection));
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }

    private static boolean takes(RawHttp connection) {
        try {
            connection.send("x");
            return true;
        } catch (UncheckedIOException closed) {
            return false;
        }
    }

    @Test
    void shouldReadNoBodyBeforeItKnowsWhoSendsIt() {
        try (RawHttp connection = RawHttp.to(RestAssured.port, PATIENCE)
                .send("POST " + bodyPath() + " HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: " + address
                        + "\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n")) {
            assertProblem(connection.answer(), 401, "a call whose body has not come");
        }
    }

    @Test
    void shouldHoldNoThreadForABodyThatStopsComing() {
        String head = "POST " + bodyPath() + " HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: " + address
                + "\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\nAuthorization: Bearer ";
        String begun = "\r\n\r\n" + Integer.toHexString(100_000) + "\r\n" + "x".repeat(90_000);
        List<RawHttp> stopped = IntStream.range(0, 5)
                .mapToObj(i -> RawHttp.to(RestAssured.port, PATIENCE).send(head + token() + begun))
                .toList();
        for (int look = 0; look < 20; look++) {
            assertThat(Thread.getAllStackTraces().entrySet()).noneMatch(thread -> Arrays.stream(thread.getValue())
                    .anyMatch(frame -> frame.getClassName().contains("VertxInputStream")));
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        stopped.forEach(RawHttp::close);
    }

    /** While time stands still for rates, because a slow machine may be slower than the rate. */
    private void limited(String from, String authorization) {
        rateTime.stop();
        try {
            List<HttpResponse<String>> answers = many(1_000, from, authorization);
            assertThat(answers).allMatch(answer -> answer.statusCode() == 401 || answer.statusCode() == 429);
            assertThat(answers)
                    .filteredOn(answer -> answer.statusCode() == 429)
                    .isNotEmpty()
                    .allSatisfy(DoorRules::assertTooMany);
        } finally {
            rateTime.goOn();
        }
    }

    private static void assertTooMany(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(JsonPath.from(answer.body()).getString("code")).isEqualTo("too-many-requests");
    }

    private List<HttpResponse<String>> many(int calls, String from, String authorization) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(RestAssured.baseURI + ":" + RestAssured.port + path()))
                .version(HttpClient.Version.HTTP_1_1)
                .header("X-Forwarded-For", from);
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        HttpRequest one = request.build();
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        return IntStream.range(0, calls)
                .mapToObj(i -> client.sendAsync(one, HttpResponse.BodyHandlers.ofString()))
                .toList()
                .stream()
                .map(DoorRules::joined)
                .toList();
    }

    private static <T> T joined(CompletableFuture<T> answer) {
        return answer.orTimeout(120, TimeUnit.SECONDS).join();
    }

    private Response get(String from, String authorization) {
        Map<String, String> headers = authorization.isEmpty()
                ? Map.of("X-Forwarded-For", from)
                : Map.of("X-Forwarded-For", from, "Authorization", authorization);
        return RestAssured.given().headers(headers).get(path());
    }

    private static RawHttp.Answer raw(String request) {
        try (RawHttp connection = RawHttp.to(RestAssured.port, PATIENCE).send(request)) {
            return connection.answer();
        }
    }

    private void asIfBroken(String method, String target) {
        RawHttp.Answer answer =
                raw(method + " " + target + " HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: 198.51.103."
                        + ThreadLocalRandom.current().nextInt(256) + "\r\nContent-Length: 0\r\n\r\n");
        assertThat(answer.status()).as(method + " " + target).isBetween(400, 499);
    }

    private Set<String> labels() {
        Set<String> labels = new TreeSet<>();
        Matcher found = LABEL.matcher(RestAssured.given().get(metrics).asString());
        while (found.find()) {
            labels.add(found.group(1));
        }
        return labels;
    }

    private static String uri(String label) {
        return label.replaceAll(".*uri=\"([^\"]*)\".*", "$1");
    }

    private static void assertProblem(RawHttp.Answer answer, int status, String what) {
        assertThat(answer.status()).as(what + ": " + answer).isEqualTo(status);
        assertThat(answer.headers().getOrDefault("content-type", "")).as(what).startsWith("application/problem+json");
        assertThat(JsonPath.from(answer.body()).getString("code")).as(what).isNotBlank();
        assertThat(JsonPath.from(answer.body()).getInt("status")).as(what).isEqualTo(status);
    }

    private static void assertProblem(Response answer, String code, int status, String what) {
        assertThat(answer.statusCode()).as(what).isBetween(400, 499);
        if (status > 0) {
            assertThat(answer.statusCode()).as(what).isEqualTo(status);
        }
        assertThat(answer.contentType()).as(what).startsWith("application/problem+json");
        assertThat(answer.jsonPath().getString("code")).as(what).isNotBlank();
        if (code != null) {
            assertThat(answer.jsonPath().getString("code")).as(what).isEqualTo(code);
        }
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
