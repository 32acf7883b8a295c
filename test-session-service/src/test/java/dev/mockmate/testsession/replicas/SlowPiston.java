package dev.mockmate.testsession.replicas;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** A Piston on the wire that takes its time, or all the time it is told to, and says of every program that it wrote {@code 3}. */
final class SlowPiston implements AutoCloseable {
    private static final long NANOS_PER_RUN = 150_000_000L;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger underWay = new AtomicInteger();
    private volatile CountDownLatch gate = new CountDownLatch(0);
    private final HttpServer server;

    SlowPiston() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** Lets no run end any more. */
    void hold() {
        gate = new CountDownLatch(1);
    }

    /** Lets runs end again. */
    void letGo() {
        gate.countDown();
    }

    /** Runs that were asked for and have not ended. */
    int underWay() {
        return underWay.get();
    }

    private void answer(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        boolean asksForLanguages = exchange.getRequestURI().getPath().endsWith("/runtimes");
        String body = asksForLanguages
                ? new JsonArray()
                        .add(new JsonObject().put("language", "python").put("version", "3.12.0"))
                        .encode()
                : new JsonObject()
                        .put(
                                "run",
                                new JsonObject()
                                        .put("stdout", "3\n")
                                        .put("stderr", "")
                                        .put("code", 0))
                        .encode();
        if (!asksForLanguages) {
            run();
        }
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private void run() {
        underWay.incrementAndGet();
        try {
            gate.await();
            LockSupport.parkNanos(NANOS_PER_RUN);
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        } finally {
            underWay.decrementAndGet();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
