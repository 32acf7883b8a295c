package dev.mockmate.platform.http;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;

/** What is left of a request's body when the answer is known before all of it was read. */
public final class UnreadBody {
    private static final Duration DISCARD_AT_MOST = Duration.ofSeconds(5);

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
        Promise<Void> read = Promise.promise();
        Promise<Void> answered = Promise.promise();
        request.handler(discarded -> {});
        request.endHandler(end -> read.tryComplete());
        exchange.addEndHandler(end -> answered.tryComplete());
        request.resume();
        Future.all(read.future(), answered.future())
                .onSuccess(both -> request.connection().close());
        exchange.vertx().setTimer(DISCARD_AT_MOST.toMillis(), timer -> request.connection()
                .close());
    }
}
