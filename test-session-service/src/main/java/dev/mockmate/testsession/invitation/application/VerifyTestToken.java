package dev.mockmate.testsession.invitation.application;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.mockmate.platform.identity.ClaimsPrincipal;
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
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jose4j.jwt.JwtClaims;

/**
 * Verifies test tokens: signature, then whether the invitation still stands. A deleted invitation's token is dead within {@link
 * InvitationConfig#tokenMemory} on every replica.
 */
@ApplicationScoped
public class VerifyTestToken implements OwnTokens {
    private static final int REMEMBERED = 20_000;
    private static final Duration READ_AGAIN_AFTER = Duration.ofHours(1);

    private final TestTokenCodec codec;
    private final Invitations invitations;
    private final Now now;
    private final Cache<String, TestToken> known;
    private final Cache<String, Read> read;

    VerifyTestToken(TestTokenCodec codec, Invitations invitations, InvitationConfig config, Now now) {
        this.codec = codec;
        this.invitations = invitations;
        this.now = now;
        this.known = Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterWrite(config.tokenMemory())
                .build();
        this.read = Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterAccess(READ_AGAIN_AFTER)
                .build();
    }

    /** A token whose signature held. */
    private record Read(UUID id, Instant until, ClaimsPrincipal principal) {}

    @Override
    public boolean claimsToBeOne(String token) {
        return TestTokenCodec.claimsToBeOne(token);
    }

    @Override
    public Uni<SecurityIdentity> verify(String token) {
        return Uni.createFrom().deferred(() -> {
            String hash = TestTokenCodec.hash(token);
            Read held = read(token, hash);
            return scope(hash, held.id()).map(scope -> identity(token, held.principal(), scope));
        });
    }

    /** A signature that held holds until the token's end. */
    private Read read(String token, String hash) {
        Read before = read.getIfPresent(hash);
        if (before != null && before.until().isAfter(now.get())) {
            return before;
        }
        JwtClaims claims = codec.read(token);
        ClaimsPrincipal principal = ClaimsPrincipal.of(new DefaultJWTCallerPrincipal(token, "JWT", claims));
        Read held =
                new Read(TestTokenCodec.idOf(claims), Instant.ofEpochSecond(principal.getExpirationTime()), principal);
        read.put(hash, held);
        return held;
    }

    private Uni<TestToken> scope(String hash, UUID token) {
        TestToken remembered = known.getIfPresent(hash);
        return remembered != null
                ? Uni.createFrom().item(remembered)
                : invitations.ofToken(token, hash).map(this::usable).invoke(scope -> known.put(hash, scope));
    }

    private TestToken usable(Optional<Invitations.Shown> found) {
        Invitation invitation = found.filter(shown -> shown.invitation().isUsableAt(now.get(), shown.test()))
                .map(Invitations.Shown::invitation)
                .orElseThrow(() -> new AuthenticationFailedException("the invitation does not stand"));
        return new TestToken(invitation.id(), invitation.candidateId(), invitation.organisation());
    }

    private static SecurityIdentity identity(String token, ClaimsPrincipal principal, TestToken scope) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(principal)
                .addCredential(new TokenCredential(token, "bearer"))
                .addRole(Roles.CANDIDATE)
                .addAttribute(TestToken.ATTRIBUTE, scope)
                .addAttribute(COUNTED_AS, "invitation:" + scope.invitationId())
                .build();
    }
}
