package dev.mockmate.testsession.access;

import dev.mockmate.platform.problem.ProblemException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Keeps test tokens to their own test: see {@link OpenToTestToken}. */
@ApplicationScoped
class TestTokenGuard {
    private static final String CANDIDATE = "candidate_id";

    private final CurrentIdentityAssociation identities;

    TestTokenGuard(CurrentIdentityAssociation identities) {
        this.identities = identities;
    }

    /** Comes after the limits on how often a caller may call. */
    @ServerRequestFilter(priority = Priorities.USER + 110)
    Uni<Response> admit(ResourceInfo resource, UriInfo uri) {
        return identities
                .getDeferredIdentity()
                .invoke(identity -> check(identity, resource, uri))
                .replaceWith(Uni.createFrom().nullItem());
    }

    private static void check(SecurityIdentity identity, ResourceInfo resource, UriInfo uri) {
        TestToken token = identity.getAttribute(TestToken.ATTRIBUTE);
        if (token == null || isMarked(resource)) {
            return;
        }
        String named = uri.getPathParameters().getFirst(CANDIDATE);
        if (named == null) {
            throw ProblemException.of(
                    AccessProblem.TEST_TOKEN, "A test token opens the calls of its own test; use a user's token.");
        }
        if (!named.equalsIgnoreCase(token.candidateId().toString())) {
            throw ProblemException.notFound();
        }
    }

    private static boolean isMarked(ResourceInfo resource) {
        Method method = resource.getResourceMethod();
        return method.isAnnotationPresent(OpenToTestToken.class)
                || method.getDeclaringClass().isAnnotationPresent(OpenToTestToken.class);
    }
}
