package dev.mockmate.platform.identity;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.mockmate.platform.http.LimitsConfig;
import dev.mockmate.platform.problem.ProblemException;
import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KeyFetchesTest {

    @Test
    void shouldAskAnIssuerNoMoreOftenThanTheLimitAllows() {
        KeyFetches fetches = new KeyFetches(limits(1, 3));

        for (int i = 0; i < 3; i++) {
            assertThatCode(() -> fetches.filter(null).await().indefinitely()).doesNotThrowAnyException();
        }

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> fetches.filter(null).await().indefinitely())
                .matches(refused -> refused.type().status() == 503);
    }

    private static LimitsConfig limits(int fetchesPerSecond, int fetchBurst) {
        return new LimitsConfig() {
            @Override
            public int requestsPerSecond() {
                return 1;
            }

            @Override
            public int burst() {
                return 1;
            }

            @Override
            public MemorySize bodySize() {
                return new MemorySize(BigInteger.ONE);
            }

            @Override
            public Optional<String> streamedPaths() {
                return Optional.empty();
            }

            @Override
            public int trackedCallers() {
                return 1;
            }

            @Override
            public int keyFetchesPerSecond() {
                return fetchesPerSecond;
            }

            @Override
            public int keyFetchBurst() {
                return fetchBurst;
            }
        };
    }
}
