package dev.mockmate.platform.identity;

import io.quarkus.oidc.TenantResolver;
import io.quarkus.oidc.runtime.OidcUtils;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Chooses whose keys a bearer token is verified with, by the issuer it names. It never answers nothing: the framework would go
 * on to choose by the request's path.
 */
@ApplicationScoped
class TenantOfIssuer implements TenantResolver {
    private static final String SCHEME = "bearer ";

    /** The framework asks several times in a call. */
    private static final String CHOSEN = "mockmate.tenant";

    private final SessionTokens sessionTokens;

    TenantOfIssuer(SessionTokens sessionTokens) {
        this.sessionTokens = sessionTokens;
    }

    @Override
    public String resolve(RoutingContext exchange) {
        String known = exchange.get(CHOSEN);
        if (known != null) {
            return known;
        }
        String header = exchange.request().getHeader(HttpHeaders.AUTHORIZATION);
        boolean bearer = header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
        String tenant = bearer && sessionTokens.claimsToBeOne(header.substring(SCHEME.length()))
                ? SessionTokens.TENANT
                : OidcUtils.DEFAULT_TENANT_ID;
        exchange.put(CHOSEN, tenant);
        return tenant;
    }
}
