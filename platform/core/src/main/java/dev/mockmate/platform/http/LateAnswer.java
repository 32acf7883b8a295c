package dev.mockmate.platform.http;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Forgets what a call answers when its client was answered already: a body that comes too slowly is answered 408 by
 * {@link BodyDeadline}, and what of it came since may still reach the call. Writing it would fail, as if something were broken.
 */
public class LateAnswer {

    @ServerResponseFilter
    public void forget(ContainerResponseContext answer, RoutingContext exchange) {
        if (exchange.response().ended()) {
            answer.setEntity(null);
        }
    }
}
