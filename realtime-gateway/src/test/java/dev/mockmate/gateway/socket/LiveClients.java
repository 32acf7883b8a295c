package dev.mockmate.gateway.socket;

import dev.mockmate.platform.testing.LiveClient;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.WebSocket;
import java.util.concurrent.CompletableFuture;

/** Clients of the gateway under test. */
final class LiveClients {
    private LiveClients() {}

    /** Connects in a form of the protocol. */
    static LiveClient connect(LiveClient.Form form) {
        return LiveClient.connect(origin(), form);
    }

    /** Connects as clients of the existing protocol do, naming no subprotocol. */
    static LiveClient connectUnnamed(boolean text) {
        return connect(text ? LiveClient.Form.EXISTING_TEXT : LiveClient.Form.EXISTING);
    }

    /** Connects with an Origin header, as a browser does. */
    static CompletableFuture<WebSocket> connectFrom(String page) {
        return LiveClient.connectFrom(page, origin());
    }

    /** Connects to another path. */
    static CompletableFuture<WebSocket> connectTo(String path) {
        return LiveClient.connectTo(path, origin());
    }

    static URI uri() {
        return URI.create(origin() + "/ws/interview");
    }

    private static String origin() {
        return "ws://localhost:" + RestAssured.port;
    }
}
