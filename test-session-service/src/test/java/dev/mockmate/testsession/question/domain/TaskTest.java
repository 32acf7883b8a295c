package dev.mockmate.testsession.question.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TaskTest {

    @Test
    void shouldGiveAllPointsForAllTestsAlone() {
        Task.Code code = code(test("a", 0), test("b", 0), test("c", 0));

        assertThat(code.score(Set.of("a", "b", "c"), 10)).isEqualTo(10);
        assertThat(code.score(Set.of("a", "b"), 10)).isEqualTo(6);
        assertThat(code.score(Set.of(), 10)).isZero();
    }

    @Test
    void shouldWeighTestsByTheirPoints() {
        Task.Code code = code(test("a", 1), test("b", 3), test("c", 0));

        assertThat(code.score(Set.of("b", "c"), 20)).isEqualTo(15);
        assertThat(code.score(Set.of("c", "unknown"), 20)).isZero();
    }

    @Test
    void shouldScoreSamplesWhenThereIsNothingElse() {
        Task.Code code = new Task.Code(
                List.of(test("s", 0)), List.of(), Checker.TRIMMED, ExecutionLimits.DEFAULT, false, Map.of(), Map.of());

        assertThat(code.score(Set.of("s"), 5)).isEqualTo(5);
    }

    @Test
    void shouldLetSamplesBeNumberedLikeTests() {
        Task.Code code = new Task.Code(
                List.of(test("1", 0), test("s", 0)),
                List.of(test("1", 2), test("2", 2)),
                Checker.TRIMMED,
                ExecutionLimits.DEFAULT,
                false,
                Map.of(),
                Map.of());

        assertThat(code.allTests()).extracting(TestCase::id).containsExactly("s", "1", "2");
        assertThat(code.samplesAndTests()).hasSize(4);
        assertThat(code.score(Set.of("1"), 10)).isEqualTo(5);
    }

    @Test
    void shouldAskForExactlyTheRightChoices() {
        Task.Choice choice = new Task.Choice(List.of(), Set.of("a", "b"), true);

        assertThat(choice.score(Set.of("a", "b"), 4)).isEqualTo(4);
        assertThat(choice.score(Set.of("a"), 4)).isZero();
        assertThat(choice.score(Set.of("a", "b", "c"), 4)).isZero();
    }

    @Test
    void shouldTakeAnAcceptedTextInAnyCase() {
        Task.FreeText text = new Task.FreeText(List.of("Idempotent"));

        assertThat(text.score(" idempotent\n", 3)).isEqualTo(3);
        assertThat(text.score("not idempotent", 3)).isZero();
    }

    private static Task.Code code(TestCase... tests) {
        return new Task.Code(
                List.of(), List.of(tests), Checker.TRIMMED, ExecutionLimits.DEFAULT, false, Map.of(), Map.of());
    }

    private static TestCase test(String id, int points) {
        return new TestCase(id, "", "", points, true);
    }
}
