package dev.mockmate.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import dev.mockmate.benchmarks.HeartbeatLoad.Outcome;
import dev.mockmate.benchmarks.PartProcesses.Usage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(240)
class HeartbeatLoadTest {

    private final Queue<String> seen = new ConcurrentLinkedQueue<>();
    private HttpServer server;
    private String origin;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String token = exchange.getRequestHeaders().getFirst("Authorization");
            seen.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + token);
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(exchange.getRequestURI().getPath().equals("/7") ? 409 : 200, -1);
            exchange.close();
        });
        server.start();
        origin = "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void shouldSendEachRequestOnceAndCountItsAnswer() {
        Outcome outcome = HeartbeatLoad.each(origin, requests(20), 4, HeartbeatLoadTest::now);

        assertEquals(20, outcome.answered());
        assertEquals(Map.of("200", 19L, "409", 1L), outcome.answers());
        assertEquals(20, outcome.latencies().count());
        assertEquals(20, List.copyOf(seen).stream().distinct().count());
        assertTrue(seen.contains("PUT /3 Bearer token-3"), seen::toString);
    }

    @Test
    void shouldSendNoMoreThanItsRate() {
        long begin = System.nanoTime();

        Outcome outcome = HeartbeatLoad.during(
                origin, requests(5), 4, 50, Duration.ofMillis(200), Duration.ofSeconds(4), HeartbeatLoadTest::now);

        assertTrue(outcome.isAll("200"), () -> outcome.answers().toString());
        assertTrue(outcome.answered() > 0);
        // What was due in the warm-up may be answered after it.
        double seconds = (System.nanoTime() - begin) / 1e9;
        assertTrue(outcome.answered() <= 50 * seconds + 1, () -> outcome.answered() + " in " + seconds);
    }

    private List<byte[]> requests(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> HeartbeatLoad.request(origin, "PUT", "/" + number, "token-" + number, "{}"))
                .toList();
    }

    private static Usage now() {
        return new Usage(Map.of(), Map.of(), 0, System.nanoTime());
    }
}
