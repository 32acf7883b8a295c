package dev.mockmate.interview.feedback.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.mockmate.interview.attempt.domain.Delivery;
import dev.mockmate.interview.conversation.domain.InterviewScores;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ScoresTest {

    private static final UUID FIRST = new UUID(0, 1);
    private static final UUID SECOND = new UUID(0, 2);

    @Test
    void shouldComputeOverallBySeventyToThirty() {
        assertEquals(7.7, Scores.overall(7.5, OptionalDouble.of(8.0)));
        assertEquals(6.7, Scores.overall(6.5, OptionalDouble.of(7.0)));
        assertEquals(7.5, Scores.overall(7.5, OptionalDouble.empty()));
    }

    @Test
    void shouldMakeAScoreOfAnyNumber() {
        assertEquals(0, Scores.score(Double.NaN));
        assertEquals(10, Scores.score(Double.POSITIVE_INFINITY));
        assertEquals(0, Scores.score(-1));
        assertEquals(7.3, Scores.score(7.25));
    }

    @Test
    void shouldAverageTheBestAttemptOfEachAnsweredQuestion() {
        InterviewScores averages = InterviewScores.of(List.of(
                attempt(FIRST, 1, 4.0, 100),
                attempt(FIRST, 2, 8.0, 60),
                attempt(FIRST, 3, 6.0, 10),
                attempt(SECOND, 1, 5.0, 120),
                new ScoredAttempt(UUID.randomUUID(), new UUID(0, 3), 1, Optional.empty(), 999)));

        assertEquals(new InterviewScores(3, 2, Optional.of(6.5), Optional.of(393.0)), averages);
    }

    @Test
    void shouldCountAFollowUpWithItsQuestionAsOne() {
        InterviewScores averages = InterviewScores.of(
                List.of(attempt(FIRST, 1, 4.0, 100), attempt(SECOND, 1, 8.0, 60), attempt(new UUID(0, 3), 1, 9.0, 40)),
                exchange -> exchange.equals(SECOND) ? FIRST : exchange);

        assertEquals(new InterviewScores(2, 2, Optional.of(7.5), Optional.of(60.0)), averages);
    }

    @Test
    void shouldHaveNoAverageOfNothing() {
        assertEquals(new InterviewScores(0, 0, Optional.empty(), Optional.empty()), InterviewScores.of(List.of()));
    }

    @Test
    void shouldCountTheEarlierOfTwoEqualAttempts() {
        ScoredAttempt earlier = attempt(FIRST, 1, 7.0, 10);

        assertEquals(Optional.of(earlier), ScoredAttempt.best(List.of(attempt(FIRST, 2, 7.0, 20), earlier)));
        assertEquals(Optional.of(-1.5), attempt(FIRST, 2, 5.5, 20).gainOver(earlier));
    }

    @Test
    void shouldCountDeliveryFromWordTimings() {
        Delivery delivery = Delivery.of(
                new Delivery.Reported(
                        Optional.of(999.0),
                        Optional.of(0),
                        Optional.of(0),
                        List.of(
                                new Delivery.SpokenWord("I", 0, 0.3),
                                new Delivery.SpokenWord("um,", 0.4, 0.6),
                                new Delivery.SpokenWord("led", 3.0, 3.3),
                                new Delivery.SpokenWord("it", 3.4, 4.0))),
                "I led it",
                30);

        assertEquals(new Delivery(60, 1, 1, 4), delivery);
    }

    @Test
    void shouldTakeAnIdealPaceForTen() {
        assertEquals(10, new Delivery(120, 0, 0, 60).paceScore());
        assertEquals(10, new Delivery(160, 0, 0, 60).paceScore());
        assertEquals(8, new Delivery(100, 0, 0, 60).paceScore());
        assertEquals(0, new Delivery(0, 0, 0, 60).paceScore());
    }

    private static ScoredAttempt attempt(UUID exchange, int number, double overall, double seconds) {
        return new ScoredAttempt(new UUID(number, number), exchange, number, Optional.of(overall), seconds);
    }
}
