package dev.mockmate.local.origin;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.core.streams.WriteStream;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A part of the stack as the origin sees it: takes every path, and counts who is connected. */
final class FakePart {

    private final Vertx vertx = Vertx.vertx();
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger lines = new AtomicInteger();
    private final AtomicInteger uploads = new AtomicInteger();
    private final AtomicInteger streams = new AtomicInteger();
    private final AtomicInteger floods = new AtomicInteger();
    private final HttpServer server;

    FakePart() throws Exception {
        server = get(vertx.createHttpServer(new HttpServerOptions().setAcceptBacklog(1_024))
                .connectionHandler(connection -> {
                    connections.incrementAndGet();
                    connection.closeHandler(gone -> connections.decrementAndGet());
                    connection.exceptionHandler(broken -> {});
                })
                .requestHandler(this::answer)
                .listen(0, "localhost"));
    }

    int port() {
        return server.actualPort();
    }

    int connections() {
        return connections.get();
    }

    int lines() {
        return lines.get();
    }

    /** Bodies that are being read. */
    int uploads() {
        return uploads.get();
    }

    /** Answers that are still being written. */
    int streams() {
        return streams.get();
    }

    /** Answers and lines without end that were ever begun. */
    int floods() {
        return floods.get();
    }

    void close() throws Exception {
        get(vertx.close());
    }

    private void answer(HttpServerRequest request) {
        request.exceptionHandler(gone -> {});
        request.response().exceptionHandler(gone -> {});
        switch (request.path()) {
            case "/api/mock/upload", "/api/billing/webhooks/payments" -> {
                uploads.incrementAndGet();
                request.response().endHandler(over -> uploads.decrementAndGet());
                request.bodyHandler(body -> request.response()
                        .end(new JsonObject().put("read", body.length()).encode()));
            }
            case "/api/sessions/stream" -> {
                streams.incrementAndGet();
                request.response().endHandler(over -> streams.decrementAndGet());
                request.response().setChunked(true).putHeader("Content-Type", "text/event-stream");
                request.response().write("data: first\n\n");
            }
            case "/api/sessions/flood" -> flood(request);
            case "/api/sessions/never" -> streams.incrementAndGet();
            case "/api/sessions/nothing" ->
                request.response()
                        .setStatusCode(Integer.parseInt(request.query()))
                        .end();
            case "/ws/talk" ->
                request.toWebSocket().onSuccess(socket -> {
                    lines.incrementAndGet();
                    socket.closeHandler(gone -> lines.decrementAndGet());
                    socket.exceptionHandler(broken -> {});
                    socket.textMessageHandler(socket::writeTextMessage);
                });
            case "/ws/flood" ->
                request.toWebSocket().onSuccess(socket -> {
                    lines.incrementAndGet();
                    socket.closeHandler(gone -> lines.decrementAndGet());
                    socket.exceptionHandler(broken -> {});
                    floods.incrementAndGet();
                    write(socket, Buffer.buffer(new byte[65_536]));
                });
            case "/ws/refused" -> request.response().setStatusCode(403).end();
            case "/ws/late" -> {
                request.pause();
                vertx.setTimer(100, later -> {
                    request.resume();
                    request.toWebSocket();
                });
            }
            default ->
                request.response()
                        .end(new JsonObject()
                                .put("uri", request.uri())
                                .put("headers", headers(request))
                                .encode());
        }
    }

    private void flood(HttpServerRequest request) {
        streams.incrementAndGet();
        request.response().endHandler(over -> streams.decrementAndGet());
        floods.incrementAndGet();
        write(request.response().setChunked(true), Buffer.buffer(new byte[65_536]));
    }

    /** Writes for ever, as fast as it is read. */
    private static void write(WriteStream<Buffer> to, Buffer bytes) {
        while (!to.writeQueueFull()) {
            if (to.write(bytes).failed()) {
                return;
            }
        }
        to.drainHandler(free -> write(to, bytes));
    }

    private static JsonObject headers(HttpServerRequest request) {
        JsonObject told = new JsonObject();
        request.headers().forEach(header -> told.put(header.getKey().toLowerCase(), header.getValue()));
        return told;
    }

    static <T> T get(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(60, TimeUnit.SECONDS);
    }
}
