package dev.mockmate.benchmarks;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;

/** Calls and sockets to one origin, for many users at once. */
final class InterviewClient {

    private static final int CONNECTIONS = 512;
    private static final long PATIENCE_MILLIS = 30_000;

    private final Vertx vertx;
    private final String origin;
    private final HttpClient http;
    private final WebSocketClient sockets;

    InterviewClient(Vertx vertx, String origin) {
        this.vertx = vertx;
        this.origin = origin;
        this.http = vertx.createHttpClient(
                new HttpClientOptions().setKeepAlive(true), new PoolOptions().setHttp1MaxSize(CONNECTIONS));
        this.sockets = vertx.createWebSocketClient(new WebSocketClientOptions().setMaxConnections(10 * CONNECTIONS));
    }

    /**
     * What a call was answered.
     *
     * @param body empty when it is no JSON object
     */
    record Answer(int status, JsonObject body) {}

    Vertx vertx() {
        return vertx;
    }

    String origin() {
        return origin;
    }

    WebSocketClient sockets() {
        return sockets;
    }

    /** @param body null for none */
    Future<Answer> call(HttpMethod method, String path, String token, JsonObject body) {
        RequestOptions options = new RequestOptions()
                .setMethod(method)
                .setAbsoluteURI(origin + path)
                .setTimeout(PATIENCE_MILLIS)
                .putHeader("Authorization", "Bearer " + token);
        if (body != null) {
            options.putHeader("Content-Type", "application/json");
        }
        return http.request(options)
                .compose(request -> request.send(body == null ? Buffer.buffer() : body.toBuffer()))
                .compose(response -> response.body().map(read -> new Answer(response.statusCode(), json(read))));
    }

    private static JsonObject json(Buffer body) {
        try {
            return body.length() == 0 ? new JsonObject() : new JsonObject(body);
        } catch (DecodeException | ClassCastException other) {
            return new JsonObject();
        }
    }
}
