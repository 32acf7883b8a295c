package dev.mockmate.platform.identity;

import dev.mockmate.platform.http.UuidParameter;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Closes every call to tokens that are bound to a session, but those marked with {@link OpenToSessionToken}. */
@ApplicationScoped
class SessionTokenGuard {
    private final CurrentIdentityAssociation identities;

    SessionTokenGuard(CurrentIdentityAssociation identities) {
        this.identities = identities;
    }

    @ServerRequestFilter
    Uni<Response> admit(ResourceInfo resource, UriInfo uri) {
        return identities
                .getDeferredIdentity()
                .invoke(identity -> check(identity, resource, uri))
                .replaceWith(Uni.createFrom().nullItem());
    }

    private static void check(SecurityIdentity identity, ResourceInfo resource, UriInfo uri) {
        if (identity.getPrincipal() instanceof JsonWebToken token) {
            SessionTokens.scopeOf(token).ifPresent(session -> check(session, resource, uri));
        }
    }

    private static void check(UUID session, ResourceInfo resource, UriInfo uri) {
        OpenToSessionToken open = mark(resource);
        if (open == null) {
            throw Caller.outOfScope();
        }
        if (open.value().isEmpty()) {
            return;
        }
        String named = uri.getPathParameters().getFirst(open.value());
        if (named == null || !session.equals(UuidParameter.parse(named))) {
            throw Caller.outOfScope();
        }
    }

    private static OpenToSessionToken mark(ResourceInfo resource) {
        Method method = resource.getResourceMethod();
        OpenToSessionToken own = method.getAnnotation(OpenToSessionToken.class);
        return own == null ? method.getDeclaringClass().getAnnotation(OpenToSessionToken.class) : own;
    }
}
