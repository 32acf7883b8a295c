package dev.mockmate.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.Test;

class ClaimsPrincipalTest {
    private final JsonWebToken token = token();
    private final JsonWebToken principal = ClaimsPrincipal.of(token);

    @Test
    void shouldSayWhatTheTokenSays() {
        assertThat(principal.getName()).isEqualTo(token.getName()).isEqualTo("ada");
        assertThat(principal.getSubject()).isEqualTo("3f1c");
        assertThat(principal.getIssuer()).isEqualTo("https://issuer.example");
        assertThat(principal.getAudience()).containsExactlyInAnyOrder("mockmate", "others");
        assertThat(principal.getTokenID()).isEqualTo("one");
        assertThat(principal.getExpirationTime()).isEqualTo(2_000_000_000L);
        assertThat(principal.getIssuedAtTime()).isEqualTo(1_900_000_000L);
        assertThat(principal.getRawToken()).isEqualTo("a.b.c");
        assertThat(principal.getClaimNames()).isEqualTo(token.getClaimNames());
        for (String claim : token.getClaimNames()) {
            assertThat(principal.<Object>getClaim(claim)).as(claim).isEqualTo(token.getClaim(claim));
        }
    }

    @Test
    void shouldSayOfMissingClaimsWhatTheTokenSays() {
        assertThat(principal.<Object>getClaim("organisation")).isNull();
        assertThat(principal.claim("organisation")).isEmpty();
        JsonWebToken bare = new DefaultJWTCallerPrincipal("a.b.c", "JWT", new JwtClaims());
        JsonWebToken read = ClaimsPrincipal.of(bare);
        assertThat(read.getGroups()).isEqualTo(bare.getGroups()).isEmpty();
        assertThat(read.getAudience()).isEqualTo(bare.getAudience()).isNull();
        assertThat(read.getExpirationTime()).isEqualTo(bare.getExpirationTime());
        assertThat(read.getIssuedAtTime()).isEqualTo(bare.getIssuedAtTime());
        assertThat(read.getName()).isEqualTo(bare.getName());
    }

    @Test
    void shouldTellNobodyWhomItNames() {
        assertThat(principal.toString()).doesNotContain("ada", "3f1c");
    }

    private static JsonWebToken token() {
        JwtClaims claims = new JwtClaims();
        claims.setSubject("3f1c");
        claims.setIssuer("https://issuer.example");
        claims.setAudience("mockmate", "others");
        claims.setJwtId("one");
        claims.setIssuedAt(NumericDate.fromSeconds(1_900_000_000L));
        claims.setExpirationTime(NumericDate.fromSeconds(2_000_000_000L));
        claims.setClaim("preferred_username", "ada");
        claims.setClaim("session_id", "7d2e");
        claims.setClaim("realm_access", Map.of("roles", List.of("candidate")));
        return new DefaultJWTCallerPrincipal("a.b.c", "JWT", claims);
    }
}
