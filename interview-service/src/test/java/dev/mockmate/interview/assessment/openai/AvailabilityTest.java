package dev.mockmate.interview.assessment.openai;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class AvailabilityTest {
    private Instant now = Instant.parse("2026-01-01T10:00:00Z");
    private final Availability availability = new Availability(config(), new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    });

    @Test
    void shouldAskAModelThatIsWellAtOnce() {
        assertThat(availability.wait(Duration.ZERO)).contains(Duration.ZERO);
        assertThat(availability.wait(Duration.ofMillis(300))).contains(Duration.ofMillis(300));
    }

    @Test
    void shouldWaitForTheRestOfAShortPause() {
        availability.pause(Duration.ofSeconds(3));
        now = now.plusSeconds(1);

        assertThat(availability.wait(Duration.ofMillis(300))).contains(Duration.ofSeconds(2));
    }

    @Test
    void shouldNotWaitForALongPauseUntilItIsNearlyOver() {
        availability.pause(Duration.ofSeconds(60));
        assertThat(availability.wait(Duration.ZERO)).isEmpty();

        now = now.plusSeconds(58);

        assertThat(availability.wait(Duration.ZERO)).contains(Duration.ofSeconds(2));
    }

    @Test
    void shouldNotBeShortenedByALaterShorterPause() {
        availability.pause(Duration.ofSeconds(60));
        availability.pause(Duration.ofSeconds(1));

        assertThat(availability.wait(Duration.ZERO)).isEmpty();
    }

    @Test
    void shouldNotBeLeftAloneForAsLongAsAModelLikes() {
        availability.pause(Duration.ofDays(1));

        now = now.plus(Duration.ofMinutes(10));

        assertThat(availability.wait(Duration.ZERO)).contains(Duration.ZERO);
    }

    @Test
    void shouldBeLeftAloneForAWhileAfterFailuresInARow() {
        for (int failure = 0; failure < 5; failure++) {
            availability.failed();
        }
        assertThat(availability.wait(Duration.ZERO)).isEmpty();

        now = now.plusSeconds(31);

        assertThat(availability.wait(Duration.ZERO)).contains(Duration.ZERO);
    }

    private static OpenAiConfig config() {
        return new SmallRyeConfigBuilder()
                .withConverter(Duration.class, 200, new DurationConverter())
                .withMapping(OpenAiConfig.class)
                .build()
                .getConfigMapping(OpenAiConfig.class);
    }
}
