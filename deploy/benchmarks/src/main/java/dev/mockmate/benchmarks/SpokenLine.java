package dev.mockmate.benchmarks;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketConnectOptions;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** A candidate's WebSocket in the JSON form of the live protocol. It belongs to the event loop that opened it. */
final class SpokenLine {

    private static final long PATIENCE_MILLIS = 60_000;
    private static final int FIRST_COME_BACK = 3_000;
    private static final int LAST_COME_BACK = 3_499;

    private final Vertx vertx;
    private final WebSocket socket;
    private final List<Heard> unread = new ArrayList<>();
    private final List<Awaited> awaited = new ArrayList<>();
    private Consumer<JsonObject> listener = message -> {};
    private String over;
    private String lastError = "";

    private SpokenLine(Vertx vertx, WebSocket socket) {
        this.vertx = vertx;
        this.socket = socket;
    }

    /**
     * A message of the server.
     *
     * @param at {@link System#nanoTime} of its arrival
     */
    record Heard(JsonObject message, long at) {}

    private record Awaited(Predicate<JsonObject> wanted, Promise<Heard> arrival) {}

    static Future<SpokenLine> open(Vertx vertx, WebSocketClient client, String origin) {
        WebSocketConnectOptions options = new WebSocketConnectOptions()
                .setAbsoluteURI(origin.replaceFirst("^http", "ws") + "/ws/interview")
                .addSubProtocol("mockmate.v1.json");
        return client.connect(options).map(socket -> {
            SpokenLine line = new SpokenLine(vertx, socket);
            socket.textMessageHandler(text -> line.hear(new JsonObject(text)));
            socket.closeHandler(closed -> line.end("the socket was closed"));
            socket.exceptionHandler(failure -> line.end("the socket broke: " + failure.getMessage()));
            return line;
        });
    }

    void send(String kind, JsonObject message) {
        socket.writeTextMessage(new JsonObject().put(kind, message).encode());
    }

    /** The next message that is wanted and was not awaited by somebody else. */
    Future<Heard> await(Predicate<JsonObject> wanted) {
        for (Iterator<Heard> each = unread.iterator(); each.hasNext(); ) {
            Heard heard = each.next();
            if (wanted.test(heard.message())) {
                each.remove();
                return Future.succeededFuture(heard);
            }
        }
        if (over != null) {
            return Future.failedFuture(over);
        }
        Promise<Heard> arrival = Promise.promise();
        Awaited wish = new Awaited(wanted, arrival);
        awaited.add(wish);
        long patience = vertx.setTimer(PATIENCE_MILLIS, late -> {
            awaited.remove(wish);
            arrival.tryFail("a message did not come within " + PATIENCE_MILLIS / 1000 + " s");
        });
        return arrival.future().onComplete(done -> vertx.cancelTimer(patience));
    }

    /** Whether it was closed with a code that asks its client to come back. */
    boolean mayComeBack() {
        Short code = socket.closeStatusCode();
        return code != null && code >= FIRST_COME_BACK && code <= LAST_COME_BACK;
    }

    void hangUp() {
        socket.close();
    }

    /** Tells every message, besides those who wait for it. */
    void onEach(Consumer<JsonObject> listener) {
        this.listener = listener;
    }

    private void hear(JsonObject message) {
        listener.accept(message);
        if (message.containsKey("error")) {
            lastError = ", after " + message.getJsonObject("error").encode();
        }
        Heard heard = new Heard(message, System.nanoTime());
        for (Iterator<Awaited> each = awaited.iterator(); each.hasNext(); ) {
            Awaited wish = each.next();
            if (wish.wanted().test(message)) {
                each.remove();
                wish.arrival().tryComplete(heard);
                return;
            }
        }
        unread.add(heard);
    }

    private void end(String why) {
        if (over == null) {
            over = why + (socket.closeStatusCode() == null ? "" : " with " + socket.closeStatusCode()) + lastError;
            List<Awaited> left = List.copyOf(awaited);
            awaited.clear();
            left.forEach(wish -> wish.arrival().tryFail(over));
        }
    }
}
