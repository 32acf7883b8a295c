package dev.mockmate.gateway.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockmate.gateway.GatewayConfigTest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ResumeTokensTest {
    private static final Clock TEN = Clock.fixed(Instant.parse("2026-01-01T10:00:00Z"), ZoneOffset.UTC);

    private final UUID session = new UUID(1, 1);
    private final UUID greeting = new UUID(3, 3);
    private final Verified verified = new Verified(new UUID(2, 2), "bearer", TEN.instant(), Optional.empty());

    @Test
    void shouldOpenOnEveryReplicaWithTheKey() {
        String token = tokens("secret", TEN).seal(session, verified, greeting);
        assertThat(tokens("secret", TEN).open(token))
                .hasValue(new ResumeTokens.Claim(
                        session,
                        verified.userId(),
                        greeting,
                        "bearer",
                        TEN.instant().plus(Duration.ofHours(24))));
    }

    @Test
    void shouldNotOpenWithAnotherKeyOrWithout() {
        String token = tokens("secret", TEN).seal(session, verified, greeting);
        assertThat(tokens("other", TEN).open(token)).isEmpty();
        assertThat(tokens("", TEN).open(token)).isEmpty();
    }

    @Test
    void shouldNotOpenWhenAnyCharacterIsChanged() {
        ResumeTokens tokens = tokens("", TEN);
        String token = tokens.seal(session, verified, greeting);
        assertThat(tokens.open(token)).isPresent();
        for (int i = 0; i < token.length(); i++) {
            char other = token.charAt(i) == 'B' ? 'C' : 'B';
            assertThat(tokens.open(token.substring(0, i) + other + token.substring(i + 1)))
                    .as("character %d", i)
                    .isEmpty();
        }
    }

    @Test
    void shouldNotOpenRubbishOrOldTokens() {
        ResumeTokens tokens = tokens("secret", TEN);
        String token = tokens.seal(session, verified, greeting);
        assertThat(tokens("secret", Clock.offset(TEN, Duration.ofHours(24))).open(token))
                .isEmpty();
        assertThat(tokens.open("")).isEmpty();
        assertThat(tokens.open("%%%")).isEmpty();
        assertThat(tokens.open("AAAA")).isEmpty();
        assertThat(tokens.open("A".repeat(100_000))).isEmpty();
    }

    @Test
    void shouldNotShowTheBearerTokenInside() {
        Verified marked = new Verified(verified.userId(), "bearer-in-clear", TEN.instant(), Optional.empty());
        String[] parts = tokens("", TEN).seal(session, marked, greeting).split("\\.", -1);
        assertThat(parts).as("JWE compact serialization").hasSize(5);
        assertThat(new String(decode(parts[0]), StandardCharsets.ISO_8859_1))
                .isEqualTo("{\"alg\":\"dir\",\"enc\":\"A256GCM\"}");
        for (String part : parts) {
            assertThat(new String(decode(part), StandardCharsets.ISO_8859_1)).doesNotContain("bearer");
        }
    }

    @Test
    void shouldNotOpenTokensThatAreOnlySignedOrNotEvenThat() {
        ResumeTokens tokens = tokens("secret", TEN);
        String plain = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.US_ASCII));
        assertThat(tokens.open(plain + ".e30.")).isEmpty();
        assertThat(tokens.open(plain + "....")).isEmpty();
    }

    private static byte[] decode(String part) {
        return Base64.getUrlDecoder().decode(part);
    }

    private static ResumeTokens tokens(String key, Clock clock) {
        return new ResumeTokens(GatewayConfigTest.with(Map.of("mockmate.gateway.resume.key", key)), clock);
    }
}
