package dev.mockmate.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.mockmate.platform.embedded.FreePorts;
import dev.mockmate.platform.testing.Api;
import dev.mockmate.platform.testing.Database;
import dev.mockmate.platform.testing.Probe;
import dev.mockmate.platform.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Where traces are collected, a call's spans and the events that follow from it are of the trace it came with. */
@QuarkusTest
@TestProfile(CollectedTracesIT.Collector.class)
class CollectedTracesIT {
    private static final String ENDPOINT = "quarkus.otel.exporter.otlp.endpoint";
    private static final Queue<String> RECEIVED = new ConcurrentLinkedQueue<>();

    private static HttpServer collector;

    /** A collector that takes OTLP over HTTP. */
    public static class Collector implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    ENDPOINT,
                    "http://localhost:" + FreePorts.one(),
                    "quarkus.otel.exporter.otlp.protocol",
                    "http/protobuf",
                    "quarkus.otel.bsp.schedule.delay",
                    "PT0.2S");
        }
    }

    @BeforeAll
    static void collect() throws IOException {
        int port = URI.create(ConfigProvider.getConfig().getValue(ENDPOINT, String.class))
                .getPort();
        collector = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        collector.createContext("/v1/traces", exchange -> {
            byte[] spans = exchange.getRequestBody().readAllBytes();
            RECEIVED.add(new String(spans, StandardCharsets.ISO_8859_1));
            exchange.getResponseHeaders().add("Content-Type", "application/x-protobuf");
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        collector.start();
    }

    @AfterAll
    static void stop() {
        collector.stop(0);
    }

    @Test
    void shouldCarryTheTraceFromTheCallToItsEvents() {
        UUID id = UUID.randomUUID();
        String trace = id.toString().replace("-", "");

        UUID session = TraceIT.create(Api.as(Tokens.candidate(UUID.randomUUID()))
                .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01"));

        assertThat(Database.text("select max(traceparent) from outbox where key = ?", session))
                .as("the event's parent is a span of the call's trace, not what the call came with")
                .matches("00-" + trace + "-[0-9a-f]{16}-01")
                .doesNotContain("00f067aa0ba902b7");
        Probe.eventually(() ->
                assertThat(RECEIVED).anyMatch(spans -> spans.contains(bytes(id)) && spans.contains("/api/sessions")));
    }

    /** A trace's id as it is sent. */
    private static String bytes(UUID id) {
        byte[] bytes = ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
