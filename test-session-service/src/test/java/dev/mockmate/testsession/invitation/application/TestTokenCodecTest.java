package dev.mockmate.testsession.invitation.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mockmate.platform.identity.NewSigningKey;
import dev.mockmate.testsession.invitation.domain.Invitation;
import dev.mockmate.testsession.invitation.domain.TestPlan;
import io.quarkus.security.AuthenticationFailedException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.junit.jupiter.api.Test;

class TestTokenCodecTest {
    private static final Instant NOW = Instant.parse("2026-01-01T10:00:00Z");
    private static final UUID CANDIDATE = new UUID(1, 2);
    private static final UUID TOKEN = new UUID(3, 4);

    private final TestTokenCodec codec = codec(NewSigningKey.draw(), NOW);

    @Test
    void shouldReadWhatItWrote() throws MalformedClaimException {
        String token = codec.write(TOKEN, invitation(), NOW);

        JwtClaims claims = codec.read(token);

        assertThat(TestTokenCodec.claimsToBeOne(token)).isTrue();
        assertThat(claims.getSubject()).isEqualTo(CANDIDATE.toString());
        assertThat(claims.getAudience()).containsExactly("mockmate");
        assertThat(TestTokenCodec.idOf(claims)).isEqualTo(TOKEN);
    }

    @Test
    void shouldRefuseEveryOtherKeyFormAndTime() {
        String token = codec.write(TOKEN, invitation(), NOW);
        String[] parts = token.split("\\.");
        String none = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8));
        for (String forged : List.of(
                codec(NewSigningKey.draw(), NOW).write(TOKEN, invitation(), NOW),
                none + "." + parts[1] + ".",
                parts[0] + "." + parts[1].substring(1) + "." + parts[2],
                "x.y.z")) {
            assertThatThrownBy(() -> codec.read(forged)).isInstanceOf(AuthenticationFailedException.class);
        }
        assertThat(TestTokenCodec.claimsToBeOne("x.y.z")).isFalse();
    }

    @Test
    void shouldRefuseATokenAfterItsOwnEnd() {
        String key = NewSigningKey.draw();
        String token = codec(key, NOW).write(TOKEN, invitation(), NOW);

        assertThatThrownBy(() -> codec(key, NOW.plus(Duration.ofDays(40))).read(token))
                .isInstanceOf(AuthenticationFailedException.class);
    }

    @Test
    void shouldNotBeginWithoutAUsableKey() {
        for (String key : List.of("", " ", "{}", "nonsense", "{\"kty\":\"oct\",\"k\":\"AAAA\"}")) {
            assertThatThrownBy(() -> codec(key, NOW))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("TEST_TOKEN_PRIVATE_KEY");
        }
    }

    private static TestTokenCodec codec(String key, Instant now) {
        return new TestTokenCodec(new TestTokenKey(Optional.of(key)), Clock.fixed(now, ZoneOffset.UTC));
    }

    private static Invitation invitation() {
        return new Invitation(
                new UUID(0, 1),
                "acme",
                CANDIDATE,
                "",
                "",
                Optional.empty(),
                new TestPlan("", List.of(), List.of(), 60),
                0,
                NOW.plus(Duration.ofDays(1)),
                NOW,
                Optional.empty());
    }
}
