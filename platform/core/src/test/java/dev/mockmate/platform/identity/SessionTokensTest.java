package dev.mockmate.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.mockmate.platform.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SessionTokensTest {
    private static final UUID OWNER = new UUID(1, 1);
    private static final UUID SESSION = new UUID(2, 2);
    private static final UUID OTHER = new UUID(3, 3);

    private final SessionTokens tokens = new SessionTokens("https://sessions.test");

    @Test
    void shouldKnowSessionTokensByTheirIssuer() {
        assertThat(tokens.claimsToBeOne(token("{\"iss\":\"https://sessions.test\"}")))
                .isTrue();
        assertThat(tokens.claimsToBeOne(token("{\"iss\":\"https://realm.test\"}")))
                .isFalse();
    }

    @Test
    void shouldTakeNothingElseForASessionToken() {
        for (String rubbish : List.of(
                "",
                "a",
                "a.b.c",
                "..",
                "a.b",
                token("[]"),
                token("null"),
                token("{\"iss\":[1]}"),
                token("{"),
                "é.é.é")) {
            assertThat(tokens.claimsToBeOne(rubbish)).as(rubbish).isFalse();
        }
    }

    @Test
    void shouldKeepABoundCallerToItsSession() {
        Caller bound = caller(Optional.of(SESSION));
        assertThat(bound.owns(OWNER, SESSION)).isTrue();
        assertThat(bound.maySee(OWNER, SESSION)).isTrue();
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> bound.owns(OWNER, OTHER))
                .matches(refused -> refused.type().status() == 403);
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> bound.maySee(OWNER, OTHER));
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> bound.requireScope(OTHER));
    }

    @Test
    void shouldNotTellABoundCallerOfForeignThings() {
        assertThat(caller(Optional.of(SESSION)).owns(new UUID(9, 9), OTHER)).isFalse();
        assertThat(caller(Optional.of(SESSION)).maySee(new UUID(9, 9), OTHER)).isFalse();
    }

    @Test
    void shouldOpenEverySessionToItsOwner() {
        assertThat(caller(Optional.empty()).owns(OWNER, OTHER)).isTrue();
        assertThat(caller(Optional.empty()).maySee(OWNER, SESSION)).isTrue();
    }

    private static Caller caller(Optional<UUID> scope) {
        return new Caller(OWNER, "", "", Set.of(Roles.CANDIDATE), "token", scope, scope);
    }

    private static String token(String claims) {
        return "e30."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(StandardCharsets.UTF_8))
                + ".sig";
    }
}
