package dev.mockmate.platform.http;

import dev.mockmate.platform.identity.IssuerKeys;
import dev.mockmate.platform.identity.OwnTokens;
import dev.mockmate.platform.identity.VerifiedTokens;
import dev.mockmate.platform.problem.IssuerOutage;
import dev.mockmate.platform.problem.ProblemException;
import dev.mockmate.platform.problem.RedactedException;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Instance;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Verifies bearer tokens as the OIDC extension does, with five differences: a service's {@link OwnTokens} are verified by it, a
 * token that was verified is not verified again ({@link VerifiedTokens}), a key its issuer withdrew opens nothing ({@link
 * IssuerKeys}), whatever a token makes its readers throw is that token's fault and answered 401, and {@link CallerRates} learns
 * which tokens hold.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class BearerAuthentication implements HttpAuthenticationMechanism {
    private static final Logger LOG = Logger.getLogger(BearerAuthentication.class);
    private static final int DEEPEST = 10;

    private final OidcAuthenticationMechanism oidc;
    private final CallerRates limits;
    private final VerifiedTokens tokens;
    private final IssuerKeys keys;
    private final Instance<OwnTokens> ownTokens;

    BearerAuthentication(
            OidcAuthenticationMechanism oidc,
            CallerRates limits,
            VerifiedTokens tokens,
            IssuerKeys keys,
            Instance<OwnTokens> ownTokens) {
        this.oidc = oidc;
        this.limits = limits;
        this.tokens = tokens;
        this.keys = keys;
        this.ownTokens = ownTokens;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext exchange, IdentityProviderManager identities) {
        Optional<BearerToken.Shown> token = BearerToken.of(exchange);
        return token.map(shown -> authenticate(exchange, shown, identities))
                .orElseGet(() -> verdict(exchange, () -> oidc.authenticate(exchange, identities)));
    }

    private Uni<SecurityIdentity> authenticate(
            RoutingContext exchange, BearerToken.Shown token, IdentityProviderManager identities) {
        Optional<SecurityIdentity> known = tokens.find(token.hash());
        if (known.isPresent()) {
            limits.verified(exchange, known.get());
            return Uni.createFrom().item(known.get());
        }
        return BearerToken.hasForm(token.text())
                ? verdict(exchange, () -> verify(exchange, token, identities))
                : Uni.createFrom().failure(new AuthenticationFailedException("not a token"));
    }

    private Uni<SecurityIdentity> verdict(
            RoutingContext exchange, Supplier<Uni<? extends SecurityIdentity>> verification) {
        return Uni.createFrom()
                .<SecurityIdentity>deferred(verification)
                .onFailure(BearerAuthentication::isTheTokensFault)
                .transform(BearerAuthentication::refusal)
                .onItem()
                .ifNotNull()
                .invoke(identity -> limits.verified(exchange, identity));
    }

    private Uni<SecurityIdentity> verify(
            RoutingContext exchange, BearerToken.Shown token, IdentityProviderManager identities) {
        return ownTokens.isResolvable() && ownTokens.get().claimsToBeOne(token.text())
                ? verifyOwn(token.text())
                : oidc.authenticate(exchange, identities)
                        .onItem()
                        .ifNotNull()
                        .call(identity -> keys.refuseIfWithdrawn(identity, token.text()))
                        .onItem()
                        .ifNotNull()
                        .invoke(identity -> tokens.remember(token.hash(), token.text(), identity));
    }

    private Uni<SecurityIdentity> verifyOwn(String token) {
        return ownTokens
                .get()
                .verify(token)
                .onFailure(failure -> !(failure instanceof SecurityException))
                .transform(IssuerOutage::of);
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext exchange) {
        return oidc.getChallenge(exchange);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return oidc.getCredentialTypes();
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext exchange) {
        return oidc.getCredentialTransport(exchange);
    }

    /** Neither an outage, nor the bound on what issuers are asked, nor told as a refusal already. */
    private static boolean isTheTokensFault(Throwable failure) {
        return failure instanceof RuntimeException
                && !(failure instanceof SecurityException)
                && !IssuerOutage.explains(failure)
                && Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                        .limit(DEEPEST)
                        .noneMatch(ProblemException.class::isInstance);
    }

    private static Throwable refusal(Throwable failure) {
        LOG.debugf(new RedactedException(failure), "token refused");
        return new AuthenticationFailedException("the token cannot be read");
    }
}
