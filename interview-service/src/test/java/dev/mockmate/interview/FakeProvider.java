package dev.mockmate.interview;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Deepgram, LiveAvatar and HeyGen on the wire, by their documented answers; they misbehave when a test wants them to. */
public class FakeProvider implements QuarkusTestResourceLifecycleManager {
    public static final String KEY = "test-key";
    public static final List<Call> CALLS = new CopyOnWriteArrayList<>();

    /** How the next calls of a path are answered, one each; when there are no more it is well. */
    private static final Map<String, List<Mood>> MOODS = new ConcurrentHashMap<>();

    /** Ends {@link Mood#HELD}. */
    private static volatile CountDownLatch released = new CountDownLatch(1);

    private HttpServer server;
    private final CountDownLatch over = new CountDownLatch(1);

    /** How a call is answered. */
    public enum Mood {
        SLOW,
        BUSY,
        BROKEN,
        CUT,
        RUBBISH,
        EMPTY,
        NO_DATA,
        OTHER_CODE,
        REFUSES,
        GONE,
        /** Well, but only after {@link #release}. */
        HELD
    }

    /** What it was asked. */
    public record Call(String path, Map<String, String> headers, JsonObject body) {}

    /** Forgets all calls and moods. */
    public static void reset() {
        release();
        released = new CountDownLatch(1);
        CALLS.clear();
        MOODS.clear();
    }

    /** The next calls of a path meet these. */
    public static void mood(String path, Mood... moods) {
        MOODS.put(path, new ArrayList<>(List.of(moods)));
    }

    /** Lets held calls go on. */
    public static void release() {
        released.countDown();
    }

    /** The calls of a path, oldest first. */
    public static List<Call> calls(String path) {
        return CALLS.stream().filter(call -> call.path().equals(path)).toList();
    }

    @Override
    public Map<String, String> start() {
        String base = listen();
        return Map.of(
                "mockmate.speech.deepgram.api-key", KEY,
                "mockmate.speech.deepgram.base-url", base,
                "mockmate.speech.deepgram.timeout", "2s",
                "mockmate.speech.deepgram.failures-to-open", "1000",
                "mockmate.avatar.providers.liveavatar.api-key", KEY,
                "mockmate.avatar.providers.liveavatar.base-url", base,
                "mockmate.avatar.providers.liveavatar.timeout", "8s",
                "mockmate.avatar.providers.liveavatar.failures-to-open", "1000",
                "mockmate.avatar.sessions.stop-retry-after", "20ms");
    }

    /** Listens on a free port; the answer is its address. */
    public String listen() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "fake-provider");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", this::answer);
        server.start();
        return "http://localhost:" + server.getAddress().getPort();
    }

    @Override
    public void stop() {
        over.countDown();
        release();
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Map<String, String> headers = new ConcurrentHashMap<>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(), values.get(0)));
        CALLS.add(new Call(path, headers, body.isEmpty() ? new JsonObject() : new JsonObject(body)));
        Optional<Mood> mood = nextMood(path);
        if (mood.isEmpty()) {
            well(exchange, path);
            exchange.close();
            return;
        }
        switch (mood.get()) {
            case SLOW -> pause(over);
            case BUSY -> send(exchange, 429, "{\"message\":\"slow down\"}");
            case BROKEN -> send(exchange, 500, "{\"message\":\"out of order\"}");
            case CUT -> cut(exchange);
            case RUBBISH -> send(exchange, 200, "<html>welcome</html>");
            case EMPTY -> send(exchange, 200, "");
            case NO_DATA -> send(exchange, 200, "{\"code\":1000,\"data\":null}");
            case OTHER_CODE ->
                send(exchange, 200, "{\"code\":4000,\"data\":{\"session_id\":\"s\"},\"message\":\"no\"}");
            case REFUSES -> send(exchange, 401, "{\"err_code\":\"INVALID_AUTH\",\"err_msg\":\"Invalid credentials.\"}");
            case GONE -> send(exchange, 404, "{\"code\":4004,\"message\":\"Session does not exist\"}");
            case HELD -> {
                pause(released);
                well(exchange, path);
            }
        }
        exchange.close();
    }

    private static Optional<Mood> nextMood(String path) {
        List<Mood> moods = MOODS.getOrDefault(path, List.of());
        synchronized (moods) {
            if (moods.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(moods.remove(0));
        }
    }

    private static void well(HttpExchange exchange, String path) throws IOException {
        JsonObject data =
                switch (path) {
                    case "/v1/sessions/token" ->
                        new JsonObject()
                                .put("session_id", UUID.randomUUID().toString())
                                .put("session_token", "one-session");
                    case "/v1/sessions/start" ->
                        new JsonObject()
                                .put("session_id", UUID.randomUUID().toString())
                                .put("livekit_url", "wss://livekit.test")
                                .put("livekit_client_token", "one-room")
                                .put("max_session_duration", 600)
                                .putNull("ws_url");
                    case "/v1/streaming.new" ->
                        new JsonObject()
                                .put("session_id", UUID.randomUUID().toString())
                                .put("url", "wss://heygen.test")
                                .put("access_token", "one-room")
                                .put("session_duration_limit", 900);
                    default -> null;
                };
        JsonObject answer = path.equals("/v1/auth/grant")
                ? new JsonObject().put("access_token", "short-lived").put("expires_in", 60)
                : new JsonObject()
                        .put("code", path.startsWith("/v1/streaming") ? 100 : 1000)
                        .put("data", data)
                        .put("message", "success");
        send(exchange, path.equals("/v1/sessions/start") ? 201 : 200, answer.encode());
    }

    private static void pause(CountDownLatch end) {
        try {
            if (!end.await(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("nobody ended the pause");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void cut(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 1000);
        exchange.getResponseBody().write("{\"code\":".getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
