package dev.mockmate.gateway.socket;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * session-service on the wire, as the contract has it, and as it is on a bad day. Its state is made of JDK types and kept in the
 * system properties, because tests and test resources are loaded by different class loaders.
 */
public class FakeSessionService implements QuarkusTestResourceLifecycleManager {
    private static final String STATE = "mockmate.test.sessions";

    private HttpServer server;
    private ExecutorService threads;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads = Executors.newCachedThreadPool();
        server.setExecutor(threads);
        server.createContext("/api/sessions/", FakeSessionService::handle);
        server.start();
        return Map.of(
                "SESSION_SERVICE_URL",
                "http://localhost:" + server.getAddress().getPort(),
                "dev.mockmate.gateway.sessions.Sessions/Timeout/value",
                "3000",
                "dev.mockmate.gateway.sessions.Sessions/Retry/maxRetries",
                "1");
    }

    @Override
    public void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    /** A session of the user in the given status. */
    static UUID session(UUID userId, String status) {
        UUID id = UUID.randomUUID();
        Map<String, Object> session = new ConcurrentHashMap<>();
        session.put("user", userId.toString());
        session.put("status", status);
        session.put("calls", new CopyOnWriteArrayList<String>());
        state().put(id.toString(), session);
        return id;
    }

    /** Moves the session as another client or service would. */
    static void become(UUID id, String status) {
        session(id).put("status", status);
    }

    /** Answers the next calls of a path with these statuses, oldest first; 0 = no answer at all. */
    static void misbehave(UUID id, String path, Integer... statuses) {
        session(id).put("bad " + path, new CopyOnWriteArrayList<>(List.of(statuses)));
    }

    /** What {@code activate} leads to: {@code active}, {@code activating} (202) or {@code declined} (402). */
    static void activationLeadsTo(UUID id, String outcome) {
        session(id).put("activation", outcome);
    }

    /** When the client of the session was seen last. */
    static void lastSeen(UUID id, java.time.Instant at) {
        session(id).put("seen", at.toString());
    }

    /** The body of the last {@code disconnect}. */
    static String disconnection(UUID id) {
        return session(id).getOrDefault("disconnection", "").toString();
    }

    /** The body of the last {@code timer/pause}. */
    static String pause(UUID id) {
        return session(id).getOrDefault("pause", "").toString();
    }

    /** Calls so far, like {@code POST /activate}. */
    static List<String> calls(UUID id) {
        List<String> calls = new ArrayList<>();
        ((List<?>) session(id).get("calls")).forEach(call -> calls.add(call.toString()));
        return calls;
    }

    static String status(UUID id) {
        return session(id).get("status").toString();
    }

    private static void handle(HttpExchange exchange) throws IOException {
        String[] path = exchange.getRequestURI().getPath().split("/", 5);
        String call = path.length > 4 ? "/" + path[4] : "";
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Map<String, Object> session = state().get(path[3]);
        if (session == null) {
            answer(exchange, 404, "{}");
            return;
        }
        add(session.get("calls"), exchange.getRequestMethod() + " " + call);
        if ("/disconnect".equals(call)) {
            session.put("disconnection", body);
        } else if ("/timer/pause".equals(call)) {
            session.put("pause", body);
        }
        Integer bad = next(session.get("bad " + call));
        if (bad != null) {
            if (bad != 0) {
                answer(exchange, bad, "{\"status\":" + bad + "}");
            }
            return;
        }
        act(exchange, path[3], session, call);
    }

    private static void act(HttpExchange exchange, String id, Map<String, Object> session, String call)
            throws IOException {
        String status = session.get("status").toString();
        boolean over = "completed".equals(status);
        switch (call) {
            case "/activate" -> activate(exchange, id, session);
            case "/status" -> answer(exchange, 200, "{\"session_id\":\"" + id + "\",\"status\":\"" + status + "\"}");
            case "/heartbeat" ->
                answer(
                        exchange,
                        over ? 409 : 200,
                        "{\"last_heartbeat\":\"2026-01-01T10:00:00Z\",\"interval_seconds\":30,\"timer\":"
                                + timer(id, session) + "}");
            case "/timer/pause" -> move(exchange, id, session, over, "paused");
            case "/timer/resume" -> move(exchange, id, session, over, "active");
            case "/complete" -> {
                session.put("status", "completed");
                answer(exchange, 200, json(id, session));
            }
            default -> answer(exchange, 200, json(id, session));
        }
    }

    private static void activate(HttpExchange exchange, String id, Map<String, Object> session) throws IOException {
        String outcome = session.getOrDefault("activation", "active").toString();
        if ("declined".equals(outcome)) {
            answer(exchange, 402, "{\"code\":\"insufficient-credits\",\"required\":1,\"available\":0}");
            return;
        }
        session.put("status", outcome);
        answer(exchange, "active".equals(outcome) ? 200 : 202, json(id, session));
    }

    private static void move(HttpExchange exchange, String id, Map<String, Object> session, boolean over, String to)
            throws IOException {
        if (!over) {
            session.put("status", to);
        }
        answer(exchange, over ? 409 : 200, timer(id, session));
    }

    private static String json(String id, Map<String, Object> session) {
        return "{\"id\":\"" + id + "\",\"user_id\":\"" + session.get("user") + "\",\"status\":\""
                + session.get("status")
                + (session.containsKey("seen") ? "\",\"last_heartbeat\":\"" + session.get("seen") : "")
                + "\",\"job_title\":\"Engineer\",\"credits_used\":1,\"end_reason\":"
                + ("completed".equals(session.get("status")) ? "\"max_duration\"" : "null") + "}";
    }

    private static String timer(String id, Map<String, Object> session) {
        return "{\"session_id\":\"" + id + "\",\"elapsed_seconds\":61,\"elapsed_minutes\":1,\"credits_used\":1,"
                + "\"is_running\":" + "active".equals(session.get("status"))
                + ",\"started_at\":1767261600,\"paused_duration\":3}";
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders()
                .add("Content-Type", status < 400 ? "application/json" : "application/problem+json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static Map<String, Object> session(UUID id) {
        return state().get(id.toString());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Map<String, Object>> state() {
        synchronized (System.getProperties()) {
            return (Map<String, Map<String, Object>>)
                    System.getProperties().computeIfAbsent(STATE, key -> new ConcurrentHashMap<>());
        }
    }

    @SuppressWarnings("unchecked")
    private static void add(Object calls, String call) {
        ((List<String>) calls).add(call);
    }

    private static Integer next(Object statuses) {
        return statuses instanceof List<?> list && !list.isEmpty() ? (Integer) list.remove(0) : null;
    }
}
