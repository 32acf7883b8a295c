package dev.mockmate.contracts.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CreditFormulaTest {

    @ParameterizedTest
    @CsvSource({"0,1", "3599,1", "3600,2", "7199,2", "7200,3", "14400,5"})
    void shouldCostOneCreditPlusOneForEachFullHour(long elapsedSeconds, int credits) {
        assertEquals(credits, CreditFormula.due(Duration.ofSeconds(elapsedSeconds)));
    }

    @ParameterizedTest
    @CsvSource({"1,0", "2,60", "3,120"})
    void shouldKnowTheMinuteACreditFallsDue(int number, int minute) {
        assertEquals(minute, CreditFormula.atMinute(number));
    }

    @ParameterizedTest
    @CsvSource({"0,60", "3599,60", "3600,120"})
    void shouldNameTheMinuteOfTheNextCredit(long seconds, long minute) {
        assertEquals(minute, CreditFormula.nextAtMinute(Duration.ofSeconds(seconds)));
    }

    @ParameterizedTest
    @CsvSource({"1,3599", "2,7199"})
    void shouldKnowHowLongCreditsSuffice(int credits, long seconds) {
        assertEquals(Duration.ofSeconds(seconds), CreditFormula.coveredBy(credits));
    }
}
