package dev.mockmate.platform.http;

import dev.mockmate.platform.identity.BearerOrBody;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ResourceInfo;
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
    Uni<Response> admit(RoutingContext exchange, ResourceInfo resource) {
        return identities
                .getDeferredIdentity()
                .invoke(identity -> limits.count(exchange, identity))
                .onFailure(refused -> isLeftToTheCall(refused, resource))
                .recoverWithNull()
                .replaceWith(Uni.createFrom().nullItem());
    }

    /** A bearer that is no good, where the body may hold what counts; never that the caller asks too often. */
    private static boolean isLeftToTheCall(Throwable refused, ResourceInfo resource) {
        return refused instanceof AuthenticationFailedException
                && resource.getResourceMethod().isAnnotationPresent(BearerOrBody.class);
    }
}
