package dev.mockmate.platform.identity;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.mockmate.platform.http.TestLimits;
import dev.mockmate.platform.limits.LimitsConfig;
import dev.mockmate.platform.problem.IssuerOutage;
import io.quarkus.security.AuthenticationFailedException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KeyFetchesTest {

    @Test
    void shouldAskAnIssuerNoMoreOftenThanTheLimitAllows() {
        KeyFetches fetches = new KeyFetches(limits(1, 3));

        for (int i = 0; i < 3; i++) {
            assertThatCode(() -> fetches.filter(null).await().indefinitely()).doesNotThrowAnyException();
        }

        assertThatExceptionOfType(AuthenticationFailedException.class)
                .isThrownBy(() -> fetches.filter(null).await().indefinitely())
                .matches(IssuerOutage::explains, "told to try again, not to sign in again");
    }

    private static LimitsConfig limits(int fetchesPerSecond, int fetchBurst) {
        return TestLimits.with(Map.of(
                "key-fetches-per-second", Integer.toString(fetchesPerSecond),
                "key-fetch-burst", Integer.toString(fetchBurst)));
    }
}
