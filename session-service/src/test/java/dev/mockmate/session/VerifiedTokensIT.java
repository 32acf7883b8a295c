package dev.mockmate.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dev.mockmate.platform.testing.Api;
import dev.mockmate.platform.testing.Probe;
import dev.mockmate.platform.testing.TestClock;
import dev.mockmate.platform.testing.Tokens;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.oidc.common.OidcRequestFilter;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A token that was verified is not verified again, and is refused as soon as one that was not. */
@QuarkusTest
class VerifiedTokensIT {
    private final UUID user = UUID.randomUUID();

    @Inject
    TestClock clock;

    @Inject
    MeterRegistry metrics;

    @Inject
    @Any
    Instance<OidcRequestFilter> keyFetches;

    @AfterEach
    void backToRealTime() {
        clock.reset();
    }

    @Test
    void shouldVerifyATokenOnce() {
        String token = Tokens.candidate(user);
        list(token).statusCode(200);
        double before = served("memory");

        list(token).statusCode(200);
        list(token).statusCode(200);

        assertThat(served("memory") - before).isGreaterThanOrEqualTo(2);
    }

    @Test
    void shouldRefuseATokenThatExpiresThoughItIsRemembered() {
        String token = null;
        Instant end = Instant.MIN;
        // longer where the machine is so slow that it expires before it was ever taken
        boolean taken = false;
        for (int seconds = 3; !taken && seconds < 60; seconds *= 3) {
            token = Tokens.of(user, Duration.ofSeconds(seconds), "candidate");
            end = Instant.now().plusSeconds(seconds);
            taken = list(token).extract().statusCode() == 200;
        }
        assertThat(taken).isTrue();

        Instant over = end;
        Probe.eventually(Duration.ofSeconds(60), () -> assertThat(Instant.now()).isAfter(over));

        refused(list(token));
    }

    @Test
    void shouldNotTakeAChangedTokenForTheOneItRemembers() {
        String token = Tokens.candidate(user);
        String other = Tokens.candidate(UUID.randomUUID());
        list(token).statusCode(200);
        String[] parts = token.split("\\.");
        String[] others = other.split("\\.");

        refused(list(parts[0] + "." + others[1] + "." + parts[2]));
        refused(list(token.substring(0, token.length() - 8) + "AAAAAAAA"));
        refused(list(token.substring(0, token.length() - 1)));
        list(token).statusCode(200);
    }

    @Test
    void shouldRefuseTokensOfAKeyThatTheRealmHasNoMore() {
        String key = Tokens.addKey();
        String token = Tokens.signedBy(key, user);
        list(token).statusCode(200);
        clock.advance(Duration.ofSeconds(50));
        list(token).statusCode(200);

        Tokens.withdrawKey(key);
        clock.advance(Duration.ofSeconds(61));

        Probe.eventually(() -> refused(list(token)));
        refused(list(Tokens.candidate(user) + "x"));
        list(Tokens.candidate(user)).statusCode(200);
    }

    @Test
    void shouldTellToComeBackWhileTheRealmCannotBeAskedForMoreKeys() {
        // given holders of tokens whose keys are not known here yet
        List<String> tokens = Stream.generate(Tokens::addKey)
                .limit(5)
                .map(key -> Tokens.signedBy(key, user))
                .toList();

        // when they come while the realm was asked as often as it may be
        List<Integer> answers = tokens.stream()
                .map(token -> {
                    spendKeyFetches();
                    ValidatableResponse answer = list(token);
                    int status = answer.extract().statusCode();
                    if (status == 503) {
                        answer.body("code", equalTo("unavailable")).header("Retry-After", notNullValue());
                    }
                    return status;
                })
                .toList();

        // then they are to try again, and not to sign in again
        assertThat(answers).contains(503).isSubsetOf(200, 503);
        Probe.eventually(() -> tokens.forEach(token -> list(token).statusCode(200)));
    }

    private void spendKeyFetches() {
        boolean more = true;
        while (more) {
            more = keyFetches.stream().allMatch(fetches -> fetches.filter(null)
                    .map(asked -> true)
                    .onFailure()
                    .recoverWithItem(false)
                    .await()
                    .indefinitely());
        }
    }

    private double served(String source) {
        return metrics.counter("mockmate.token.verifications", "source", source).count();
    }

    private static ValidatableResponse list(String token) {
        return Api.unchecked(token).get("/api/sessions").then();
    }

    private static void refused(ValidatableResponse answer) {
        answer.statusCode(401).body("code", equalTo("unauthenticated"));
    }
}
