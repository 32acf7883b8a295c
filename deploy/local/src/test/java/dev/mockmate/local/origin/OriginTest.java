package dev.mockmate.local.origin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.mockmate.platform.embedded.FreePorts;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.http.WebSocketConnectOptions;
import io.vertx.core.json.JsonObject;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OriginTest {

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client = vertx.createHttpClient();
    private final int backendPort = FreePorts.one();
    private final Origin origin = new Origin(part -> backendPort);
    private final CompletableFuture<Void> letGo = new CompletableFuture<>();
    private HttpServer backend;
    private int port;

    @BeforeEach
    void start() throws Exception {
        backend = startBackend();
        port = origin.listen(0);
    }

    @AfterEach
    void stop() throws Exception {
        origin.close();
        get(vertx.close());
    }

    @Test
    void shouldPassTheRequestLineByteForByteAndTellWhereItCameFrom() throws Exception {
        JsonObject seen = get(client.request(new RequestOptions()
                                .setPort(port)
                                .setURI("/api/sessions/%2e%2e/a%2Fb;c?x=%20y")
                                .putHeader("X-Forwarded-For", "6.6.6.6"))
                        .compose(request -> request.send())
                        .compose(HttpClientResponse::body))
                .toJsonObject();

        assertEquals("/api/sessions/%2e%2e/a%2Fb;c?x=%20y", seen.getString("uri"));
        assertEquals("127.0.0.1", seen.getString("for"));
        assertEquals("localhost:" + port, seen.getString("host"));
    }

    @Test
    void shouldServeATargetThatNamesItsHost() throws Exception {
        JsonObject seen = get(client.request(
                                HttpMethod.GET, port, "localhost", "http://localhost:" + port + "/api/mock?x=1")
                        .compose(request -> request.send())
                        .compose(HttpClientResponse::body))
                .toJsonObject();

        assertEquals("/api/mock?x=1", seen.getString("uri"));
        assertEquals("localhost:" + port, seen.getString("host"));
    }

    @Test
    void shouldPassBodiesOfAnyLength() throws Exception {
        Buffer large = Buffer.buffer("x".repeat(3_000_000));

        Buffer echoed = get(client.request(HttpMethod.POST, port, "localhost", "/api/sessions/echo")
                .compose(request -> request.send(large))
                .compose(HttpClientResponse::body));

        assertEquals(large, echoed);
    }

    @Test
    void shouldPassServerSentEventsWhileTheAnswerIsStillOpen() throws Exception {
        BlockingQueue<String> events = new LinkedBlockingQueue<>();
        get(client.request(HttpMethod.GET, port, "localhost", "/api/sessions/stream")
                .compose(request -> request.send())
                .onSuccess(answer -> answer.handler(chunk -> events.add(chunk.toString()))));

        assertEquals("data: first\n\n", events.poll(60, TimeUnit.SECONDS));
        letGo.complete(null);
        assertEquals("data: second\n\n", events.poll(60, TimeUnit.SECONDS));
    }

    @Test
    void shouldJoinWebSockets() throws Exception {
        BlockingQueue<String> messages = new LinkedBlockingQueue<>();
        var webSockets = vertx.createWebSocketClient();
        var socket = get(webSockets.connect(new WebSocketConnectOptions()
                .setPort(port)
                .setHost("localhost")
                .setURI("/ws/talk?session=1")
                .addSubProtocol("mockmate.v1")));
        socket.textMessageHandler(messages::add);

        socket.writeTextMessage("hello");

        assertEquals("mockmate.v1", socket.subProtocol());
        assertEquals("/ws/talk?session=1 hello", messages.poll(60, TimeUnit.SECONDS));
    }

    @Test
    void shouldPassARefusedWebSocketHandshakeWithItsBody() throws Exception {
        HttpClientResponse answer = get(client.request(new RequestOptions()
                        .setPort(port)
                        .setURI("/ws/refused")
                        .putHeader("Connection", "Upgrade")
                        .putHeader("Upgrade", "websocket")
                        .putHeader("Sec-WebSocket-Version", "13")
                        .putHeader("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ=="))
                .compose(request -> request.send())
                .compose(got -> got.body().map(got)));

        assertEquals(403, answer.statusCode());
        assertEquals("foreign origin", get(answer.body()).toString());
    }

    @Test
    void shouldAnswerWithAProblemWhenNobodyServesThePath() throws Exception {
        HttpClientResponse answer = call("/q/metrics");

        assertEquals(404, answer.statusCode());
        assertEquals("application/problem+json", answer.getHeader("Content-Type"));
        assertEquals("not-found", get(answer.body()).toJsonObject().getString("code"));
    }

    @Test
    void shouldReplaceWhatAClientSaysAboutItsAddress() throws Exception {
        JsonObject seen = get(client.request(new RequestOptions()
                                .setPort(port)
                                .setURI("/api/billing/headers")
                                .putHeader("X-Forwarded-For", "6.6.6.6")
                                .putHeader("X-Forwarded-Host", "evil.example")
                                .putHeader("X-Forwarded-Proto", "https")
                                .putHeader("X-Forwarded-Prefix", "/evil")
                                .putHeader("Forwarded", "for=6.6.6.6")
                                .putHeader("Connection", "X-Secret")
                                .putHeader("X-Secret", "for this hop only")
                                .putHeader("Authorization", "Bearer t"))
                        .compose(request -> request.send())
                        .compose(HttpClientResponse::body))
                .toJsonObject();

        assertEquals("127.0.0.1", seen.getString("x-forwarded-for"));
        assertEquals("localhost:" + port, seen.getString("x-forwarded-host"));
        assertEquals("http", seen.getString("x-forwarded-proto"));
        assertEquals(Integer.toString(port), seen.getString("x-forwarded-port"));
        assertFalse(seen.containsKey("x-forwarded-prefix"));
        assertFalse(seen.containsKey("forwarded"));
        assertFalse(seen.containsKey("x-secret"));
        assertEquals("Bearer t", seen.getString("authorization"));
    }

    @Test
    void shouldPassTheCookieOfOurPagesToTheGatewayOnly() throws Exception {
        String cookies = "__Host-mockmate-session=secret; KEYCLOAK_SESSION=k";

        assertEquals(cookies, headers("/signin/headers", cookies).getString("cookie"));
        assertEquals("KEYCLOAK_SESSION=k", headers("/auth/headers", cookies).getString("cookie"));
        assertFalse(headers("/api/billing/headers", "mockmate_refresh=secret").containsKey("cookie"));
    }

    @ParameterizedTest
    @CsvSource({"400, malformed-request", "403, forbidden", "405, method-not-allowed", "500, internal"})
    void shouldSayWhatAFrameworkRefusesWithoutAWord(int status, String code) throws Exception {
        HttpClientResponse answer = call("/api/sessions/bare?" + status);

        JsonObject problem = get(answer.body()).toJsonObject();
        assertEquals(status, answer.statusCode());
        assertEquals("application/problem+json", answer.getHeader("Content-Type"));
        assertEquals(code, problem.getString("code"));
        assertEquals("https://mockmate.dev/problems/" + code, problem.getString("type"));
        assertEquals(status, problem.getInteger("status"));
        assertEquals("/api/sessions/bare", problem.getString("instance"));
        assertFalse(problem.getString("title").isBlank());
        assertFalse(problem.getString("detail").isBlank());
    }

    @ParameterizedTest
    @CsvSource({"200", "204", "304"})
    void shouldLeaveEmptyAnswersEmpty(int status) throws Exception {
        HttpClientResponse answer = call("/api/sessions/bare?" + status);

        assertEquals(status, answer.statusCode());
        assertEquals(0, get(answer.body()).length());
        assertNull(answer.getHeader("Transfer-Encoding"));
    }

    @Test
    void shouldAnswerHeadWithoutABody() throws Exception {
        HttpClientResponse answer = get(client.request(HttpMethod.HEAD, port, "localhost", "/api/sessions/bare?403")
                .compose(request -> request.send())
                .compose(got -> got.body().map(got)));

        assertEquals(403, answer.statusCode());
        assertEquals(0, get(answer.body()).length());
        assertEquals(200, call("/api/sessions").statusCode());
    }

    @Test
    void shouldRefuseWhatCannotBeReadWithAProblem() throws Exception {
        assertUnreadable(400, "nonsense\r\n\r\n");
        assertUnreadable(400, "POST /api/sessions HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: gzip\r\n\r\n");
        assertUnreadable(414, "GET /" + "x".repeat(40_000) + " HTTP/1.1\r\nHost: x\r\n\r\n");
        assertUnreadable(431, "GET / HTTP/1.1\r\nX: " + "x".repeat(40_000) + "\r\n\r\n");
        assertUnreadable(505, "GET / HTTP/1.0\r\n\r\n");
    }

    private void assertUnreadable(int status, String request) throws Exception {
        try (RawClient raw = new RawClient(port)) {
            String head = raw.send(request).head();
            assertTrue(head.startsWith("HTTP/1.1 " + status) || head.startsWith("HTTP/1.0 " + status), head);
            assertTrue(head.contains("application/problem+json"), head);
        }
    }

    @Test
    void shouldPassPathsWithBracesAsTheyAre() throws Exception {
        try (RawClient raw = new RawClient(port)) {
            String answer = raw.send("GET /api/sessions/{id}?a={b} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
                    .rest();

            assertTrue(answer.contains("\"uri\":\"/api/sessions/{id}?a={b}\""), answer);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"session", "interview", "billing", "test-session", "gateway"})
    void shouldServeTheDocumentOfAService(String name) throws Exception {
        HttpClientResponse answer = call("/api-docs/" + name + ".json?ignored=1");

        assertEquals("/q/openapi?format=json", get(answer.body()).toJsonObject().getString("uri"));
    }

    @Test
    void shouldServeTheDocumentOfAllMessages() throws Exception {
        HttpClientResponse answer = call("/api-docs/asyncapi.json");

        assertEquals("application/json", answer.getHeader("Content-Type"));
        assertEquals("3.0.0", get(answer.body()).toJsonObject().getString("asyncapi"));
        assertEquals(404, call("/api-docs/other.json").statusCode());
        assertEquals(404, call("/api-docs").statusCode());
    }

    private JsonObject headers(String uri, String cookies) throws Exception {
        return get(client.request(new RequestOptions().setPort(port).setURI(uri).putHeader("Cookie", cookies))
                        .compose(request -> request.send())
                        .compose(HttpClientResponse::body))
                .toJsonObject();
    }

    @Test
    void shouldServeAgainAfterTheBackendWasGone() throws Exception {
        assertEquals(200, call("/api/sessions").statusCode());
        get(backend.close());

        HttpClientResponse down = call("/api/sessions");
        backend = startBackend();
        HttpClientResponse up = call("/api/sessions");

        assertEquals(503, down.statusCode());
        assertEquals("1", down.getHeader("Retry-After"));
        assertTrue(get(down.body()).toJsonObject().getString("detail").contains("session-service"));
        assertEquals(200, up.statusCode());
    }

    private HttpClientResponse call(String uri) throws Exception {
        return get(client.request(HttpMethod.GET, port, "localhost", uri).compose(request -> request.send()
                .compose(answer -> answer.body().map(answer))));
    }

    private HttpServer startBackend() throws Exception {
        return get(vertx.createHttpServer(new HttpServerOptions().addWebSocketSubProtocol("mockmate.v1"))
                .requestHandler(this::answer)
                .listen(backendPort, "localhost"));
    }

    private void answer(HttpServerRequest request) {
        switch (request.path()) {
            case "/api/sessions/echo" -> {
                request.response().setChunked(true);
                request.pipeTo(request.response());
            }
            case "/api/sessions/stream" -> {
                request.response().setChunked(true).putHeader("Content-Type", "text/event-stream");
                request.response().write("data: first\n\n");
                letGo.thenRun(() -> request.response().end("data: second\n\n"));
            }
            case "/ws/talk" ->
                request.toWebSocket()
                        .onSuccess(socket ->
                                socket.textMessageHandler(text -> socket.writeTextMessage(request.uri() + " " + text)));
            case "/ws/refused" -> request.response().setStatusCode(403).end("foreign origin");
            case "/api/sessions/bare" ->
                request.response()
                        .setStatusCode(Integer.parseInt(request.query()))
                        .end();
            case "/api/billing/headers", "/signin/headers", "/auth/headers" -> {
                JsonObject headers = new JsonObject();
                request.headers().forEach(header -> headers.put(header.getKey().toLowerCase(), header.getValue()));
                request.response().end(headers.encode());
            }
            default ->
                request.response()
                        .end(new JsonObject()
                                .put("uri", request.uri())
                                .put("for", request.getHeader("X-Forwarded-For"))
                                .put("host", request.getHeader("Host"))
                                .encode());
        }
    }

    private static <T> T get(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(60, TimeUnit.SECONDS);
    }
}
