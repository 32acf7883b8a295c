package dev.mockmate.interview;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** Plays the other services that hold something about people: each tells its part, unless it is away. */
public class FakeHolders implements QuarkusTestResourceLifecycleManager {
    static final List<String> ASKED = new CopyOnWriteArrayList<>();

    /** The service that answers 500; null when all are there. */
    static volatile String away;

    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.createContext("/", FakeHolders::answer);
        server.start();
        String address = "http://localhost:" + server.getAddress().getPort();
        return Map.of(
                "mockmate.privacy.holders.session-service", address + "/session-service",
                "mockmate.privacy.holders.billing-service", address + "/billing-service",
                "mockmate.privacy.holders.test-session-service", address + "/test-session-service");
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        ASKED.add(path + " " + exchange.getRequestHeaders().getFirst("Authorization"));
        String service = path.split("/")[1];
        byte[] body = ("{\"part\":[\"of " + service + "\"]}").getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(service.equals(away) ? 500 : 200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
