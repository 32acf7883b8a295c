package dev.mockmate.session.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CreditsTest {

    @ParameterizedTest
    @CsvSource({"0, 1", "3599, 1", "3600, 2", "7199, 2", "7200, 3", "14400, 5"})
    void shouldCountOneCreditAndOneMorePerFullHour(long seconds, int credits) {
        assertThat(Credits.due(Duration.ofSeconds(seconds))).isEqualTo(credits);
    }

    @ParameterizedTest
    @CsvSource({"0, 60", "3599, 60", "3600, 120"})
    void shouldNameTheMinuteOfTheNextCredit(long seconds, long minute) {
        assertThat(Credits.nextAtMinute(Duration.ofSeconds(seconds))).isEqualTo(minute);
    }
}
