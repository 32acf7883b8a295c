package dev.mockmate.platform.http;

import dev.mockmate.platform.limits.LimitsConfig;
import dev.mockmate.platform.problem.CommonProblem;
import dev.mockmate.platform.problem.ProblemAnswer;
import dev.mockmate.platform.problem.ProblemException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.TimeUnit;

/**
 * Cuts bodies that come too slowly. A body may take {@link LimitsConfig#bodyTime()}, and for each {@link LimitsConfig#bodyRate()}
 * bytes it brought a second more; then it is answered 408 and its connection closed. What is still on its way when the answer was
 * sent may take {@link UnreadBody#DISCARD_AT_MOST}.
 */
@ApplicationScoped
class BodyDeadline {
    private final ProblemAnswer answer;
    private final long bodyMillis;
    private final double bytesPerMilli;

    BodyDeadline(LimitsConfig limits, ProblemAnswer answer) {
        this.answer = answer;
        this.bodyMillis = limits.bodyTime().toMillis();
        this.bytesPerMilli = Math.max(1, limits.bodyRate().asLongValue()) / 1000.0;
    }

    /** Watches the body of a request that has one. */
    void watch(RoutingContext exchange) {
        if (!announcesBody(exchange.request())) {
            return;
        }
        Watch watch = new Watch(exchange, System.nanoTime());
        exchange.addEndHandler(end -> watch.answered());
        watch.next(bodyMillis);
    }

    /** Whether a body is still to come. */
    static boolean announcesBody(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return !request.isEnded()
                && (request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null || length != null && !"0".equals(length));
    }

    /** One body on its way. It stays on its request's event loop. */
    private final class Watch {
        private final RoutingContext exchange;
        private final HttpServerRequest request;
        private final long since;
        private long timer;

        Watch(RoutingContext exchange, long since) {
            this.exchange = exchange;
            this.request = exchange.request();
            this.since = since;
        }

        void next(long millis) {
            timer = exchange.vertx().setTimer(Math.max(1, millis), due -> look());
        }

        void answered() {
            exchange.vertx().cancelTimer(timer);
            OpenBodies.letGo(exchange);
            UnreadBody.letItEnd(exchange);
        }

        private void look() {
            if (request.isEnded() || exchange.response().closed()) {
                OpenBodies.letGo(exchange);
                return;
            }
            long allowed = bodyMillis + (long) (request.bytesRead() / bytesPerMilli);
            long passed = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - since);
            if (passed < allowed) {
                next(allowed - passed);
            } else {
                cut();
            }
        }

        private void cut() {
            OpenBodies.letGo(exchange);
            if (exchange.response().headWritten()) {
                UnreadBody.cut(request);
                return;
            }
            exchange.addEndHandler(sent -> UnreadBody.cut(request));
            exchange.response().putHeader(HttpHeaders.CONNECTION, "close");
            answer.send(
                    exchange,
                    ProblemException.of(CommonProblem.REQUEST_TIMEOUT, "The body came too slowly; send it again."));
        }
    }
}
