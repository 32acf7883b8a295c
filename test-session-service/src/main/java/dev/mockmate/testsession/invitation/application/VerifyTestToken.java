package dev.mockmate.testsession.invitation.application;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.mockmate.platform.identity.OwnTokens;
import dev.mockmate.platform.identity.Roles;
import dev.mockmate.platform.time.Now;
import dev.mockmate.testsession.access.TestToken;
import dev.mockmate.testsession.invitation.domain.Invitation;
import dev.mockmate.testsession.invitation.store.Invitations;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.credential.TokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jose4j.jwt.JwtClaims;

/**
 * Verifies test tokens: signature, then whether the invitation still stands. A deleted invitation's token is dead within {@link
 * InvitationConfig#tokenMemory} on every replica.
 */
@ApplicationScoped
public class VerifyTestToken implements OwnTokens {
    private static final int REMEMBERED = 20_000;

    private final TestTokenCodec codec;
    private final Invitations invitations;
    private final Now now;
    private final Cache<String, TestToken> known;
    private final Cache<String, JwtClaims> read;

    VerifyTestToken(TestTokenCodec codec, Invitations invitations, InvitationConfig config, Now now) {
        this.codec = codec;
        this.invitations = invitations;
        this.now = now;
        this.known = Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterWrite(config.tokenMemory())
                .build();
        this.read = Caffeine.newBuilder().maximumSize(REMEMBERED).build();
    }

    @Override
    public boolean claimsToBeOne(String token) {
        return TestTokenCodec.claimsToBeOne(token);
    }

    @Override
    public Uni<SecurityIdentity> verify(String token) {
        return Uni.createFrom().deferred(() -> {
            String hash = TestTokenCodec.hash(token);
            JwtClaims claims = claims(token, hash);
            return scope(hash, claims).map(scope -> identity(token, claims, scope));
        });
    }

    /** A signature that held holds until the token's end. */
    private JwtClaims claims(String token, String hash) {
        JwtClaims before = read.getIfPresent(hash);
        if (before != null && codec.isInTime(before)) {
            return before;
        }
        JwtClaims claims = codec.read(token);
        read.put(hash, claims);
        return claims;
    }

    private Uni<TestToken> scope(String hash, JwtClaims claims) {
        TestToken remembered = known.getIfPresent(hash);
        return remembered != null
                ? Uni.createFrom().item(remembered)
                : invitations
                        .ofToken(TestTokenCodec.idOf(claims), hash)
                        .map(this::usable)
                        .invoke(scope -> known.put(hash, scope));
    }

    private TestToken usable(Optional<Invitations.Shown> found) {
        Invitation invitation = found.filter(shown -> shown.invitation().isUsableAt(now.get(), shown.test()))
                .map(Invitations.Shown::invitation)
                .orElseThrow(() -> new AuthenticationFailedException("the invitation does not stand"));
        return new TestToken(invitation.id(), invitation.candidateId(), invitation.organisation());
    }

    private static SecurityIdentity identity(String token, JwtClaims claims, TestToken scope) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new DefaultJWTCallerPrincipal(token, "JWT", claims))
                .addCredential(new TokenCredential(token, "bearer"))
                .addRole(Roles.CANDIDATE)
                .addAttribute(TestToken.ATTRIBUTE, scope)
                .addAttribute(COUNTED_AS, "invitation:" + scope.invitationId())
                .build();
    }
}
