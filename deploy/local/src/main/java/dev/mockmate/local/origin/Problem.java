package dev.mockmate.local.origin;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.util.Locale;
import java.util.Map;

/**
 * A refusal of the origin's own, or of a part that said nothing but its status, as a problem detail of RFC 9457.
 *
 * @param code the stable name clients act on
 * @param detail one sentence about this case
 */
record Problem(int status, String code, String detail) {

    static final String MEDIA_TYPE = "application/problem+json";

    /** What a bare status stands for, as in the services' own catalogue. */
    private static final Map<Integer, Problem> BARE = Map.ofEntries(
            bare(400, "malformed-request", "The request line, a header or the body cannot be read."),
            bare(401, "unauthenticated", "A valid bearer token is needed."),
            bare(403, "forbidden", "This is not allowed; pages may call from the configured origins only."),
            bare(404, "not-found", "Nothing is served here."),
            bare(405, "method-not-allowed", "This path does not take this method."),
            bare(406, "not-acceptable", "None of the accepted media types can be served."),
            bare(413, "payload-too-large", "The request body is too large."),
            bare(414, "uri-too-long", "The request line is too long."),
            bare(415, "unsupported-media-type", "The body's media type is not supported."),
            bare(426, "upgrade-required", "A WebSocket handshake of version 13 is needed."),
            bare(429, "too-many-requests", "Too many requests."),
            bare(431, "headers-too-large", "The request's headers are too large."),
            bare(503, "unavailable", "The service cannot answer at the moment."));

    static Problem ofStatus(int status) {
        Problem known = BARE.get(status);
        if (known != null) {
            return known;
        }
        return status >= 500
                ? new Problem(status, "internal", "Something failed on our side.")
                : new Problem(status, "malformed-request", "The request cannot be read.");
    }

    /** The body, about a request for this raw path. */
    Buffer body(String instance) {
        String title = code.substring(0, 1).toUpperCase(Locale.ROOT)
                + code.substring(1).replace('-', ' ');
        return new JsonObject()
                .put("type", "https://mockmate.dev/problems/" + code)
                .put("title", title)
                .put("status", status)
                .put("detail", detail)
                .put("instance", instance)
                .put("code", code)
                .toBuffer();
    }

    /** Answers a request that goes no further; what is left of its body is read and dropped. */
    void answer(HttpServerRequest request) {
        if (request.response().ended() || request.response().closed()) {
            return;
        }
        if (request.response().headWritten()) {
            request.response().reset();
            return;
        }
        if (!request.isEnded()) {
            request.resume();
        }
        if (status == 429 || status == 503) {
            request.response().putHeader(HttpHeaders.RETRY_AFTER, "1");
        }
        request.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE)
                .end(body(rawPath(request)));
    }

    /** The path as it was sent, without the query. */
    static String rawPath(HttpServerRequest request) {
        String uri = RequestTarget.of(request);
        int query = uri.indexOf('?');
        return query < 0 ? uri : uri.substring(0, query);
    }

    private static Map.Entry<Integer, Problem> bare(int status, String code, String detail) {
        return Map.entry(status, new Problem(status, code, detail));
    }
}
