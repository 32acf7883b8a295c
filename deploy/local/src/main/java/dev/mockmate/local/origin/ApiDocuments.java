package dev.mockmate.local.origin;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The document of all messages, which belongs to no service: AsyncAPI 3, from the contracts. */
final class ApiDocuments {

    static final String EVENTS_PATH = "/api-docs/asyncapi.json";

    private static final String RESOURCE = "/asyncapi/asyncapi.json";

    private final Buffer events = read();

    void answerEvents(HttpServerRequest request) {
        if (request.method() != HttpMethod.GET && request.method() != HttpMethod.HEAD) {
            request.response().putHeader(HttpHeaders.ALLOW, "GET, HEAD");
            Problem.ofStatus(405).answer(request);
            return;
        }
        request.resume();
        request.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .putHeader(HttpHeaders.CACHE_CONTROL, "max-age=300")
                .putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(events.length()));
        if (request.method() == HttpMethod.HEAD) {
            request.response().end();
        } else {
            request.response().end(events);
        }
    }

    private static Buffer read() {
        try (InputStream in = ApiDocuments.class.getResourceAsStream(RESOURCE)) {
            return Buffer.buffer(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read " + RESOURCE, e);
        }
    }
}
