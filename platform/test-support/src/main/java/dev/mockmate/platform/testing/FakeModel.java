package dev.mockmate.platform.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/**
 * A model on the wire: an HTTP server that speaks OpenAI's chat completions as a stream, well or badly as a script wants
 * it.
 */
public final class FakeModel implements AutoCloseable {
    private static final int BATCH = 37;
    private static final int PROMPT_TOKENS = 1000;
    private static final int CHARACTERS_OF_A_TOKEN = 4;
    private static final ChatCompletionStream STREAM = new ChatCompletionStream("model-x");

    private final HttpServer server;
    private final ExecutorService threads;
    private final List<JsonObject> requests = new CopyOnWriteArrayList<>();
    private volatile Function<Integer, Reply> script = number -> Reply.status(500);

    /**
     * How one request is answered.
     *
     * @param retryAfter null = no such header
     * @param end what follows the text
     * @param pause before each batch of tokens
     * @param gate the rest of the text behind {@code gateAt} characters waits until it is open
     */
    public record Reply(
            int status, String retryAfter, String text, End end, Duration pause, int gateAt, CountDownLatch gate) {
        private static final CountDownLatch OPEN = new CountDownLatch(0);

        public enum End {
            /** Finish reason, usage, {@code [DONE]}. */
            PROPER,
            /** The stream just ends. */
            NONE,
            /** The connection is cut. */
            CUT,
            /** Nothing more for a long time. */
            SILENCE
        }

        public static Reply says(String text) {
            return of(200, null, text);
        }

        public static Reply status(int status) {
            return of(status, null, "");
        }

        public static Reply status(int status, String retryAfter) {
            return of(status, retryAfter, "");
        }

        /** A refusal with these words as its body. */
        public static Reply refuses(int status, String body) {
            return of(status, null, body);
        }

        public Reply slowly(Duration beforeEachBatch) {
            return new Reply(status, retryAfter, text, end, beforeEachBatch, gateAt, gate);
        }

        public Reply ending(End other) {
            return new Reply(status, retryAfter, text, other, pause, gateAt, gate);
        }

        public Reply waitingAt(int characters, CountDownLatch other) {
            return new Reply(status, retryAfter, text, end, pause, characters, other);
        }

        private static Reply of(int status, String retryAfter, String text) {
            return new Reply(status, retryAfter, text, End.PROPER, Duration.ZERO, 0, OPEN);
        }

        private void await(int from) {
            LockSupport.parkNanos(pause.toNanos());
            try {
                if (from >= gateAt) {
                    gate.await();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    public FakeModel() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "fake-model");
            thread.setDaemon(true);
            return thread;
        });
        server.setExecutor(threads);
        server.createContext("/v1/chat/completions", this::answer);
        server.start();
    }

    public String baseUrl() {
        return "http://localhost:" + server.getAddress().getPort() + "/v1/";
    }

    /** The requests since the last script, in order. */
    public List<JsonObject> requests() {
        return requests;
    }

    /** What is answered to the n-th request (from 1) from here on. */
    public void plays(Function<Integer, Reply> other) {
        requests.clear();
        script = other;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        int number;
        synchronized (requests) {
            requests.add(new JsonObject(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            number = requests.size();
        }
        Reply reply = script.apply(number);
        if (reply.status() != 200) {
            refuse(exchange, reply);
            return;
        }
        exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        OutputStream out = exchange.getResponseBody();
        for (int at = 0; at < reply.text().length(); at += BATCH) {
            reply.await(at);
            send(
                    out,
                    STREAM.words(
                            reply.text().substring(at, Math.min(reply.text().length(), at + BATCH))));
        }
        end(exchange, out, reply);
    }

    private static void end(HttpExchange exchange, OutputStream out, Reply reply) throws IOException {
        switch (reply.end()) {
            case PROPER -> {
                send(out, STREAM.end(PROMPT_TOKENS, reply.text().length() / CHARACTERS_OF_A_TOKEN));
                out.close();
            }
            case NONE -> out.close();
            // Closing the exchange before its stream leaves the response without its end; a reset would also take away
            // what the client has not read yet.
            case CUT -> {
                LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
                exchange.close();
            }
            case SILENCE -> {
                LockSupport.parkNanos(Duration.ofSeconds(30).toNanos());
                exchange.close();
            }
        }
    }

    private static void refuse(HttpExchange exchange, Reply reply) throws IOException {
        String body = reply.text().isEmpty() ? "{\"error\":{\"message\":\"out of order\"}}" : reply.text();
        byte[] error = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        if (reply.retryAfter() != null) {
            exchange.getResponseHeaders().add("Retry-After", reply.retryAfter());
        }
        exchange.sendResponseHeaders(reply.status(), error.length);
        exchange.getResponseBody().write(error);
        exchange.close();
    }

    private static void send(OutputStream out, byte[] events) throws IOException {
        out.write(events);
        out.flush();
    }
}
