package dev.mockmate.gateway.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockmate.gateway.GatewayConfigTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ResumeTokensTest {
    private static final Clock TEN = Clock.fixed(Instant.parse("2026-01-01T10:00:00Z"), ZoneOffset.UTC);

    private final UUID session = new UUID(1, 1);
    private final UUID epoch = new UUID(3, 3);
    private final Verified verified = new Verified(new UUID(2, 2), "bearer", TEN.instant(), Optional.empty());

    @Test
    void shouldOpenOnEveryReplicaWithTheKey() {
        String token = tokens("secret", TEN).seal(session, verified, epoch);
        assertThat(tokens("secret", TEN).open(token))
                .hasValue(new ResumeTokens.Claim(
                        session,
                        verified.userId(),
                        epoch,
                        "bearer",
                        TEN.instant().plus(Duration.ofHours(24))));
    }

    @Test
    void shouldNotOpenWithAnotherKeyOrWithout() {
        String token = tokens("secret", TEN).seal(session, verified, epoch);
        assertThat(tokens("other", TEN).open(token)).isEmpty();
        assertThat(tokens("", TEN).open(token)).isEmpty();
    }

    @Test
    void shouldNotOpenWhenAnyCharacterIsChanged() {
        ResumeTokens tokens = tokens("", TEN);
        String token = tokens.seal(session, verified, epoch);
        assertThat(tokens.open(token)).isPresent();
        for (int i = 0; i < token.length() - 1; i++) {
            char other = token.charAt(i) == 'A' ? 'B' : 'A';
            assertThat(tokens.open(token.substring(0, i) + other + token.substring(i + 1)))
                    .as("character %d", i)
                    .isEmpty();
        }
    }

    @Test
    void shouldNotOpenRubbishOrOldTokens() {
        ResumeTokens tokens = tokens("secret", TEN);
        String token = tokens.seal(session, verified, epoch);
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
        byte[] sealed = java.util.Base64.getUrlDecoder().decode(tokens("", TEN).seal(session, marked, epoch));
        assertThat(new String(sealed, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("bearer");
    }

    private static ResumeTokens tokens(String key, Clock clock) {
        return new ResumeTokens(GatewayConfigTest.with(Map.of("gateway.resume.key", key)), clock);
    }
}
