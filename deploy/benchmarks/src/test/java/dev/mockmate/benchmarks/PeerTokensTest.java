package dev.mockmate.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;

class PeerTokensTest {

    @Test
    void shouldSignTokensThatItsKeySetVerifies() throws JoseException, InvalidJwtException, MalformedClaimException {
        PeerTokens tokens = new PeerTokens();

        JwtClaims claims = new JwtConsumerBuilder()
                .setVerificationKeyResolver(
                        new JwksVerificationKeyResolver(new JsonWebKeySet(tokens.keySet()).getJsonWebKeys()))
                .setExpectedIssuer(PeerTokens.ISSUER)
                .setExpectedAudience("mockmate")
                .build()
                .processToClaims(tokens.token("somebody"));

        assertEquals("somebody", claims.getSubject());
    }
}
