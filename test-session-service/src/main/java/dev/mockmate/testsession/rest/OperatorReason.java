package dev.mockmate.testsession.rest;

import dev.mockmate.platform.event.DeadLetterCalls;
import dev.mockmate.platform.identity.ActingReason;
import dev.mockmate.platform.identity.Roles;
import dev.mockmate.testsession.access.TestCaller;
import dev.mockmate.testsession.application.RecordOperatorAction;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Administrators say why they change a candidate's test: with the header X-Reason, or in the body of the calls that take a reason
 * there ({@link ReasonInBody}). Elsewhere (questions, templates, invitations) a reason is noted when it is given. Dead letters take theirs by themselves.
 */
@ApplicationScoped
class OperatorReason {
    private static final Set<String> LOOKS = Set.of("GET", "HEAD", "OPTIONS");

    private final CurrentIdentityAssociation identities;
    private final RecordOperatorAction acts;

    OperatorReason(CurrentIdentityAssociation identities, RecordOperatorAction acts) {
        this.identities = identities;
        this.acts = acts;
    }

    /** Comes after test tokens were kept to their own test. */
    @ServerRequestFilter(priority = Priorities.USER + 120)
    Uni<Response> ask(ContainerRequestContext request, ResourceInfo resource) {
        if (LOOKS.contains(request.getMethod())
                || DeadLetterCalls.class.isAssignableFrom(resource.getResourceClass())
                || !resource.getResourceClass().getPackageName().startsWith("dev.mockmate.testsession")) {
            return Uni.createFrom().nullItem();
        }
        return identities
                .getDeferredIdentity()
                .chain(identity -> identity.hasRole(Roles.ADMIN)
                        ? note(identity, request, resource)
                        : Uni.createFrom().voidItem())
                .replaceWith(Uni.createFrom().nullItem());
    }

    private Uni<Void> note(SecurityIdentity identity, ContainerRequestContext request, ResourceInfo resource) {
        String header = request.getHeaderString(ActingReason.HEADER);
        if (header == null && !mustSayWhy(request, resource)) {
            return Uni.createFrom().voidItem();
        }
        return acts.note(
                TestCaller.of(identity).userId(),
                request.getMethod(),
                request.getUriInfo().getPath(),
                ActingReason.of(null, header));
    }

    private static boolean mustSayWhy(ContainerRequestContext request, ResourceInfo resource) {
        return request.getUriInfo().getPathParameters().containsKey("candidate_id")
                && !resource.getResourceMethod().isAnnotationPresent(ReasonInBody.class);
    }
}
