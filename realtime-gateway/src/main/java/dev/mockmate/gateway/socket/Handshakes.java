package dev.mockmate.gateway.socket;

import dev.mockmate.gateway.GatewayConfig;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.websockets.next.HttpUpgradeCheck;
import io.quarkus.websockets.next.UserData;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;

/**
 * Decides before the upgrade: a web page of a foreign origin is refused with 403, and while this replica goes away nobody comes
 * in (503). It also keeps the request for the line, whose tokens are verified in its name.
 */
@ApplicationScoped
public class Handshakes implements HttpUpgradeCheck {
    /** The handshake's request. */
    static final UserData.TypedKey<RoutingContext> REQUEST = new UserData.TypedKey<>("handshake");

    private static final int BEFORE_THE_SOCKET = 500;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int UNAVAILABLE = 503;

    private final Set<String> allowedOrigins;
    private volatile boolean goingAway;

    Handshakes(GatewayConfig config) {
        this.allowedOrigins = Set.copyOf(config.allowedOrigins());
    }

    /** From now on nobody comes in. */
    void goAway() {
        goingAway = true;
    }

    void register(@Observes Filters filters) {
        filters.register(Handshakes::keepRequest, BEFORE_THE_SOCKET);
    }

    @Override
    public Uni<CheckResult> perform(HttpUpgradeContext upgrade) {
        if (goingAway) {
            return CheckResult.rejectUpgrade(UNAVAILABLE);
        }
        if (!isAllowed(upgrade.httpRequest())) {
            return CheckResult.rejectUpgrade(FORBIDDEN);
        }
        RoutingContext request = Vertx.currentContext().getLocal(REQUEST);
        if (request == null) {
            return CheckResult.rejectUpgrade(NOT_FOUND);
        }
        upgrade.userData().put(REQUEST, request);
        return CheckResult.permitUpgrade();
    }

    private boolean isAllowed(HttpServerRequest request) {
        String origin = request.getHeader("Origin");
        return origin == null || allowedOrigins.contains(origin) || isOwn(origin, request);
    }

    /** A page this very service served. */
    private static boolean isOwn(String origin, HttpServerRequest request) {
        return origin.equals(request.scheme() + "://" + request.getHeader("Host"));
    }

    /** The check is not shown the routing context, but runs on the same Vert.x context as this filter. */
    private static void keepRequest(RoutingContext exchange) {
        Context context = Vertx.currentContext();
        if (context != null && InterviewSocket.PATH.equals(exchange.request().path())) {
            context.putLocal(REQUEST, exchange);
        }
        exchange.next();
    }
}
