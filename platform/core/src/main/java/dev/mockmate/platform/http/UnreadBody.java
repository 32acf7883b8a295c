package dev.mockmate.platform.http;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;

/** What is left of a request's body when the answer is known before all of it was read. */
public final class UnreadBody {
    /** How long a client may go on sending after its answer. */
    static final Duration DISCARD_AT_MOST = Duration.ofSeconds(5);

    private UnreadBody() {}

    /**
     * Lets the client finish sending, so that it reads the answer instead of a broken connection; one that sends on and on is cut
     * off. The connection is not used again. Call it before the answer is sent.
     */
    public static void discard(RoutingContext exchange) {
        HttpServerRequest request = exchange.request();
        if (request.isEnded() || exchange.response().ended()) {
            return;
        }
        exchange.response().putHeader("Connection", "close");
        exchange.addEndHandler(answered -> {
            if (request.isEnded()) {
                cut(request);
            } else {
                request.endHandler(read -> cut(request));
            }
        });
        letItEnd(exchange);
    }

    /** Reads and forgets what still comes; when it goes on for too long the connection is closed. */
    static void letItEnd(RoutingContext exchange) {
        HttpServerRequest request = exchange.request();
        if (request.isEnded()) {
            return;
        }
        request.handler(discarded -> {});
        request.resume();
        exchange.vertx().setTimer(DISCARD_AT_MOST.toMillis(), due -> {
            if (!request.isEnded()) {
                cut(request);
            }
        });
    }

    /** Closes the connection, or of HTTP/2 the one stream. */
    static void cut(HttpServerRequest request) {
        if (request.version() == HttpVersion.HTTP_2) {
            request.response().reset();
        } else {
            request.connection().close();
        }
    }
}
