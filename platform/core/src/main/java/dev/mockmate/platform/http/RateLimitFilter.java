package dev.mockmate.platform.http;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Has every call's token verified, and counts the call for the user it is of; see {@link CallerRates}. */
@ApplicationScoped
public class RateLimitFilter {
    private final CurrentIdentityAssociation identities;
    private final CallerRates limits;

    RateLimitFilter(CurrentIdentityAssociation identities, CallerRates limits) {
        this.identities = identities;
        this.limits = limits;
    }

    @ServerRequestFilter
    Uni<Response> admit(RoutingContext exchange) {
        return identities
                .getDeferredIdentity()
                .invoke(identity -> limits.count(exchange, identity))
                .replaceWith(Uni.createFrom().nullItem());
    }
}
