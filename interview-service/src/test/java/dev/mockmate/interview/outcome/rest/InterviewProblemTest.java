package dev.mockmate.interview.outcome.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockmate.interview.outcome.domain.Refusal;
import dev.mockmate.platform.problem.ProblemException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class InterviewProblemTest {
    private static final UUID ID = UUID.fromString("0198c0de-0000-7000-8000-000000000001");

    private static final List<Refusal> ALL = List.of(
            new Refusal.NotFound("interview"),
            new Refusal.SessionNotLive("paused"),
            new Refusal.PlanUnderWay("asking"),
            new Refusal.InterviewFinished(),
            new Refusal.InterviewUnfinished(),
            new Refusal.AlreadySubmitted(),
            new Refusal.NothingToRetry(),
            new Refusal.QuestionNotOpen(),
            new Refusal.AnswerInProcessing(),
            new Refusal.EmptyAnswer(),
            new Refusal.NumberTaken(ID),
            new Refusal.TooMany("questions", 100),
            new Refusal.OwnQueueFull("plans"),
            new Refusal.QueuesFull(),
            new Refusal.NothingTold(),
            new Refusal.NotAssessed(),
            new Refusal.SameStory(ID));

    @Test
    void shouldKnowEveryRefusal() {
        assertThat(ALL.stream().<Class<?>>map(Refusal::getClass))
                .containsExactlyInAnyOrderElementsOf(Arrays.asList(Refusal.class.getPermittedSubclasses()));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void shouldTellEachRefusalByAProblemOfTheCaller(Refusal refusal) {
        ProblemException problem = InterviewProblem.of(refusal);

        assertThat(problem.type().entry().status()).isBetween(400, 503);
    }

    static Stream<Refusal> refusals() {
        return ALL.stream();
    }
}
