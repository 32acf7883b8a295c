package dev.mockmate.testsession.webhook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A recruiter's system on the wire: takes, fails, sends elsewhere or never answers, by its path. */
public final class Receiver implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final List<Message> messages = new CopyOnWriteArrayList<>();
    private volatile boolean broken;

    /** What arrived. */
    public record Message(String path, String delivery, String signature, String body) {
        /** The body as JSON. */
        public JsonObject json() {
            return new JsonObject(body);
        }
    }

    /** Listens on a free port. */
    public Receiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::take);
        server.start();
    }

    /** An address of it. */
    public String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    /** What arrived at a path. */
    public List<Message> messages(String path) {
        return messages.stream().filter(message -> message.path().equals(path)).toList();
    }

    void breakDown(boolean down) {
        broken = down;
    }

    private void take(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().toString();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        messages.add(new Message(
                path,
                exchange.getRequestHeaders().getFirst("X-MockMate-Delivery"),
                exchange.getRequestHeaders().getFirst("X-MockMate-Signature"),
                body));
        if (path.startsWith("/slow")) {
            awaitClose();
        }
        if (path.startsWith("/redirect")) {
            exchange.getResponseHeaders().add("Location", url("/elsewhere"));
            exchange.sendResponseHeaders(302, -1);
        } else {
            exchange.sendResponseHeaders(broken ? 500 : 204, -1);
        }
        exchange.close();
    }

    private void awaitClose() {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
