package dev.mockmate.testsession.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockmate.platform.problem.ProblemException;
import dev.mockmate.testsession.domain.CompletionMethod;
import dev.mockmate.testsession.domain.Progress;
import dev.mockmate.testsession.domain.Refusal;
import dev.mockmate.testsession.domain.TestState;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TestSessionProblemTest {
    private static final TestState LEFT =
            new TestState.Abandoned(CompletionMethod.MANUAL, Instant.parse("2026-01-01T10:00:00Z"));

    private static final List<Refusal> ALL = List.of(
            new Refusal.NotFound(),
            new Refusal.TestOver(LEFT),
            new Refusal.TestUnderWay(),
            new Refusal.StaleProgress(Progress.none()),
            new Refusal.AnswersTooLarge(),
            new Refusal.TooManySections(),
            new Refusal.OtherTestFirst(),
            new Refusal.CandidateInOtherTest(),
            new Refusal.UnknownQuestions(List.of(new UUID(0, 1))));

    @Test
    void shouldKnowEveryRefusal() {
        assertThat(ALL.stream().<Class<?>>map(Refusal::getClass))
                .containsExactlyInAnyOrderElementsOf(Arrays.asList(Refusal.class.getPermittedSubclasses()));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void shouldTellEachRefusalByAProblemOfTheCaller(Refusal refusal) {
        ProblemException problem = TestSessionProblem.of(refusal);

        assertThat(problem.type().entry().status()).isBetween(400, 422);
    }

    static Stream<Refusal> refusals() {
        return ALL.stream();
    }
}
