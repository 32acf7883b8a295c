package dev.mockmate.interview;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** Plays the other services that hold something about people: each tells its part, unless it is away. */
public class FakeHolders implements QuarkusTestResourceLifecycleManager {
    static final List<String> ASKED = new CopyOnWriteArrayList<>();

    /** The service that answers as it should not; null when all are well. */
    static volatile String away;

    /** How it answers. */
    static volatile Misconduct misconduct = Misconduct.FAILS;

    /** What a service may do instead of telling its part. */
    enum Misconduct {
        FAILS,
        SENDS_ELSEWHERE,
        TELLS_TOO_MUCH,
        NEVER_ENDS
    }

    private static final int MOST = 256 * 1024;

    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.createContext("/", FakeHolders::answer);
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
        String address = "http://localhost:" + server.getAddress().getPort();
        return Map.of(
                "mockmate.privacy.holders.session-service", address + "/session-service",
                "mockmate.privacy.holders.billing-service", address + "/billing-service",
                "mockmate.privacy.holders.test-session-service", address + "/test-session-service",
                "mockmate.privacy.export-max-size", Integer.toString(MOST),
                "mockmate.privacy.export-timeout", "6s");
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        ASKED.add(path + " " + exchange.getRequestHeaders().getFirst("Authorization"));
        String service = path.split("/")[1];
        if (service.equals(away)) {
            misbehave(exchange);
            return;
        }
        byte[] body = ("{\"part\":[\"of " + service + "\"]}").getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static void misbehave(HttpExchange exchange) throws IOException {
        switch (misconduct) {
            case FAILS -> exchange.sendResponseHeaders(500, -1);
            case SENDS_ELSEWHERE -> {
                exchange.getResponseHeaders().add("Location", "/elsewhere");
                exchange.sendResponseHeaders(302, -1);
            }
            case TELLS_TOO_MUCH -> {
                exchange.sendResponseHeaders(200, 0);
                try (OutputStream body = exchange.getResponseBody()) {
                    body.write(("{\"part\":\"" + "x".repeat(MOST) + "\"}").getBytes(StandardCharsets.UTF_8));
                } catch (IOException cut) {
                    // as it should be
                }
            }
            case NEVER_ENDS -> {
                exchange.sendResponseHeaders(200, 0);
                exchange.getResponseBody().write('{');
                exchange.getResponseBody().flush();
                return;
            }
        }
        exchange.close();
    }
}
