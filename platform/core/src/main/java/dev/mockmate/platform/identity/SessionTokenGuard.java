package dev.mockmate.platform.identity;

import dev.mockmate.platform.concurrency.CallerContext;
import dev.mockmate.platform.problem.CommonProblem;
import dev.mockmate.platform.problem.ProblemException;
import dev.mockmate.platform.text.UuidText;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Closes every call to tokens that are bound to a session, but those marked with {@link OpenToSessionToken}, and those too when a
 * newer connection took the place of the token's. A call that is {@link BearerOrBody} sees to both by itself.
 */
@ApplicationScoped
class SessionTokenGuard {
    private final CurrentIdentityAssociation identities;
    private final CurrentConnections connections;
    private final CallerContext context;

    SessionTokenGuard(CurrentIdentityAssociation identities, CurrentConnections connections, CallerContext context) {
        this.identities = identities;
        this.connections = connections;
        this.context = context;
    }

    /** Comes after the limits on how often a caller may call. */
    @ServerRequestFilter(priority = Priorities.USER + 100)
    Uni<Response> admit(ResourceInfo resource, UriInfo uri) {
        if (resource.getResourceMethod().isAnnotationPresent(BearerOrBody.class)) {
            return Uni.createFrom().nullItem();
        }
        return identities
                .getDeferredIdentity()
                .chain(identity -> check(identity, resource, uri))
                .replaceWith(Uni.createFrom().nullItem());
    }

    private Uni<Void> check(SecurityIdentity identity, ResourceInfo resource, UriInfo uri) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Uni.createFrom().voidItem();
        }
        return SessionTokens.scopeOf(token)
                .map(session -> check(session, token, resource, uri))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private Uni<Void> check(UUID session, JsonWebToken token, ResourceInfo resource, UriInfo uri) {
        OpenToSessionToken open = mark(resource);
        if (open == null) {
            throw Caller.outOfScope();
        }
        String named = open.value().isEmpty()
                ? session.toString()
                : uri.getPathParameters().getFirst(open.value());
        if (named == null || !session.equals(UuidText.parse(named))) {
            throw Caller.outOfScope();
        }
        return open.checksConnection() ? Uni.createFrom().voidItem() : refuseReplaced(session, token);
    }

    private Uni<Void> refuseReplaced(UUID session, JsonWebToken token) {
        return context.returning(
                        () -> connections.isCurrent(session, SessionTokens.connectionOf(token), token.getRawToken()))
                .invoke(current -> {
                    if (!current) {
                        throw replaced();
                    }
                })
                .replaceWithVoid();
    }

    private static ProblemException replaced() {
        return ProblemException.of(
                CommonProblem.UNAUTHENTICATED,
                "A newer connection took the place of this token's. Stop, or sign in and connect again.");
    }

    private static OpenToSessionToken mark(ResourceInfo resource) {
        Method method = resource.getResourceMethod();
        OpenToSessionToken own = method.getAnnotation(OpenToSessionToken.class);
        return own == null ? method.getDeclaringClass().getAnnotation(OpenToSessionToken.class) : own;
    }
}
