package dev.mockmate.billing.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulaTest {
    @ParameterizedTest
    @CsvSource({"0,1", "3599,1", "3600,2", "7199,2", "7200,3", "14400,5"})
    void shouldCostOneCreditPlusOneForEachFullHour(long elapsedSeconds, int credits) {
        assertThat(Formula.due(elapsedSeconds)).isEqualTo(credits);
    }

    @ParameterizedTest
    @CsvSource({"1,0", "2,60", "3,120"})
    void shouldKnowTheMinuteACreditFallsDue(int number, int minute) {
        assertThat(Formula.atMinute(number)).isEqualTo(minute);
    }
}
