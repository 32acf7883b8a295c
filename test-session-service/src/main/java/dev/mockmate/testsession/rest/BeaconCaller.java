package dev.mockmate.testsession.rest;

import dev.mockmate.platform.identity.IssuerKeys;
import dev.mockmate.platform.identity.OwnTokens;
import dev.mockmate.platform.identity.Roles;
import dev.mockmate.platform.problem.CommonProblem;
import dev.mockmate.platform.problem.ProblemException;
import dev.mockmate.testsession.access.TestCaller;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.TenantIdentityProvider;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Who sent a beacon. Browsers send {@code navigator.sendBeacon} without an Authorization header, so the token may stand in the
 * body; a header goes before it.
 */
@ApplicationScoped
class BeaconCaller {
    private static final List<String> ROLES = List.of(Roles.CANDIDATE, Roles.RECRUITER, Roles.ADMIN);

    private final CurrentIdentityAssociation identities;
    private final TenantIdentityProvider tokens;
    private final IssuerKeys keys;
    private final OwnTokens testTokens;

    BeaconCaller(
            CurrentIdentityAssociation identities,
            TenantIdentityProvider tokens,
            IssuerKeys keys,
            OwnTokens testTokens) {
        this.identities = identities;
        this.tokens = tokens;
        this.keys = keys;
        this.testTokens = testTokens;
    }

    /**
     * The caller, with a role that takes or conducts tests.
     *
     * @param token the body's token, null when there is none
     */
    Uni<TestCaller> of(String token) {
        return identities
                .getDeferredIdentity()
                .chain(identity -> identity.isAnonymous() && token != null
                        ? verified(token)
                        : Uni.createFrom().item(identity))
                .map(BeaconCaller::admit)
                .invoke(caller -> refuseUnlessSaidWhy(caller, token));
    }

    /** Administrators say why, which is asked of those alone whom the header names. */
    private static void refuseUnlessSaidWhy(TestCaller caller, String token) {
        if (caller.isAdmin() && token != null) {
            throw ProblemException.of(
                    CommonProblem.REASON_REQUIRED, "Send the token in the Authorization header, with X-Reason.");
        }
    }

    private Uni<SecurityIdentity> verified(String token) {
        return testTokens.claimsToBeOne(token)
                ? testTokens.verify(token)
                : tokens.authenticate(new AccessTokenCredential(token))
                        .call(identity -> keys.refuseIfWithdrawn(identity, token));
    }

    private static TestCaller admit(SecurityIdentity identity) {
        if (identity.isAnonymous()) {
            throw new UnauthorizedException();
        }
        if (ROLES.stream().noneMatch(identity::hasRole)) {
            throw new ForbiddenException();
        }
        return TestCaller.of(identity);
    }
}
