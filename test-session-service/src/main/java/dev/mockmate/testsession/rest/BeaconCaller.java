package dev.mockmate.testsession.rest;

import dev.mockmate.platform.identity.Caller;
import dev.mockmate.platform.identity.Callers;
import dev.mockmate.platform.identity.Roles;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.TenantIdentityProvider;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Who sent a beacon. Browsers send {@code navigator.sendBeacon} without an Authorization header, so the token may stand in the
 * body; a header goes before it.
 */
@ApplicationScoped
class BeaconCaller {
    private final CurrentIdentityAssociation identities;
    private final TenantIdentityProvider tokens;

    BeaconCaller(CurrentIdentityAssociation identities, TenantIdentityProvider tokens) {
        this.identities = identities;
        this.tokens = tokens;
    }

    /**
     * The caller, with a role that takes or conducts tests.
     *
     * @param token the body's token, null when there is none
     */
    Uni<Caller> of(String token) {
        return identities
                .getDeferredIdentity()
                .chain(identity -> identity.isAnonymous() && token != null
                        ? tokens.authenticate(new AccessTokenCredential(token))
                        : Uni.createFrom().item(identity))
                .map(BeaconCaller::admit);
    }

    private static Caller admit(SecurityIdentity identity) {
        if (identity.isAnonymous()) {
            throw new UnauthorizedException();
        }
        Caller caller = Callers.of(identity);
        if (!caller.is(Roles.CANDIDATE) && !Access.conducts(caller)) {
            throw new ForbiddenException();
        }
        return caller;
    }
}
