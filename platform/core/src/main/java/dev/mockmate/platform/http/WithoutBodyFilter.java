package dev.mockmate.platform.http;

import dev.mockmate.platform.problem.CommonProblem;
import dev.mockmate.platform.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses a body that nobody would read. One that does not say how long it is may turn out to be none, and is waited for. */
@ApplicationScoped
class WithoutBodyFilter {

    /** Comes after it is known who calls. */
    @WithoutBody
    @ServerRequestFilter(priority = Priorities.USER + 200)
    Uni<Response> refuse(RoutingContext exchange) {
        HttpServerRequest request = exchange.request();
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null && !"0".equals(length.strip())) {
            throw unreadable();
        }
        return request.getHeader(HttpHeaders.TRANSFER_ENCODING) == null || request.isEnded()
                ? Uni.createFrom().nullItem()
                : untilTheEnd(request);
    }

    private static Uni<Response> untilTheEnd(HttpServerRequest request) {
        return Uni.createFrom().emitter(seen -> {
            request.handler(bytes -> seen.fail(unreadable()));
            request.endHandler(end -> seen.complete(null));
            request.resume();
        });
    }

    private static ProblemException unreadable() {
        return ProblemException.of(CommonProblem.UNSUPPORTED_MEDIA_TYPE, "Send Content-Type: application/json.");
    }
}
