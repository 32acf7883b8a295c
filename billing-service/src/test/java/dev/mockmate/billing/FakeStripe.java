package dev.mockmate.billing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Stripe on the wire: opens payment pages, and misbehaves when a test wants it to. */
public class FakeStripe implements QuarkusTestResourceLifecycleManager {
    static final String SECRET = "whsec_test";
    static final String KEY = "sk_test_key";
    static final List<Call> CALLS = new CopyOnWriteArrayList<>();

    /** How it answers the next calls, one each; when there are no more it is well. */
    private static final List<Mood> MOODS = new CopyOnWriteArrayList<>();

    private HttpServer server;
    private final CountDownLatch over = new CountDownLatch(1);

    /** How it answers. */
    enum Mood {
        SLOW,
        BUSY,
        BROKEN,
        CUT,
        RUBBISH,
        NO_PAGE,
        STRANGE_PAGE,
        REFUSES
    }

    /** What it was asked. */
    record Call(String authorization, String idempotencyKey, String contentType, Map<String, String> form) {}

    static void reset(Mood... moods) {
        CALLS.clear();
        MOODS.clear();
        MOODS.addAll(List.of(moods));
    }

    static String pageOf(String checkoutId) {
        return "https://checkout.stripe.test/c/pay/" + checkoutId;
    }

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "fake-stripe");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/v1/checkout/sessions", this::answer);
        server.start();
        return Map.of(
                "mockmate.payments.provider", "stripe",
                "mockmate.payments.webhook-secret", SECRET,
                "mockmate.payments.stripe.secret-key", KEY,
                "mockmate.payments.stripe.base-url",
                        "http://localhost:" + server.getAddress().getPort(),
                "mockmate.payments.stripe.timeout", "2s",
                "mockmate.payments.stripe.first-wait", "20ms",
                "mockmate.payments.stripe.open-for", "1s");
    }

    @Override
    public void stop() {
        over.countDown();
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        Map<String, String> form = Stream.of(
                        new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8).split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> decode(pair[0]), pair -> decode(pair[1])));
        CALLS.add(new Call(
                exchange.getRequestHeaders().getFirst("Authorization"),
                exchange.getRequestHeaders().getFirst("Idempotency-Key"),
                exchange.getRequestHeaders().getFirst("Content-Type"),
                form));
        Optional<Mood> mood = nextMood();
        if (mood.isEmpty()) {
            String checkout = form.get("client_reference_id");
            send(
                    exchange,
                    200,
                    "{\"id\":\"cs_test_1\",\"object\":\"checkout.session\",\"url\":\"" + pageOf(checkout) + "\"}");
            return;
        }
        switch (mood.get()) {
            case SLOW -> slowly(exchange);
            case BUSY -> send(exchange, 429, "{\"error\":{\"type\":\"rate_limit_error\"}}");
            case BROKEN -> send(exchange, 500, "{\"error\":{\"type\":\"api_error\"}}");
            case CUT -> cut(exchange);
            case RUBBISH -> send(exchange, 200, "<html>out of order</html>");
            case NO_PAGE -> send(exchange, 200, "{\"id\":\"cs_test_1\",\"url\":null}");
            case STRANGE_PAGE -> send(exchange, 200, "{\"id\":\"cs_test_1\",\"url\":\"javascript:alert(1)\"}");
            case REFUSES -> send(exchange, 401, "{\"error\":{\"type\":\"invalid_request_error\"}}");
        }
    }

    private static Optional<Mood> nextMood() {
        synchronized (MOODS) {
            return MOODS.isEmpty() ? Optional.empty() : Optional.of(MOODS.remove(0));
        }
    }

    private void slowly(HttpExchange exchange) throws IOException {
        try {
            if (!over.await(10, TimeUnit.SECONDS)) {
                exchange.close();
            }
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private static void cut(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 1000);
        exchange.getResponseBody().write("{\"id\":".getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
        exchange.close();
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
