package dev.mockmate.testsession.coderun.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockmate.testsession.coderun.domain.ProgramRun.Ending;
import dev.mockmate.testsession.question.domain.Checker;
import dev.mockmate.testsession.question.domain.TestCase;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgramJudgeTest {
    private static final TestCase OPEN = new TestCase("t1", "1", "2\n", 3, false);
    private static final TestCase HIDDEN = new TestCase("t2", "the input", "the answer\n", 4, true);
    private static final TestCase LAST = new TestCase("t3", "5", "10\n", 5, false);
    private static final List<TestCase> ALL = List.of(OPEN, HIDDEN, LAST);

    private final ProgramJudge judging = new ProgramJudge(Checker.TRIMMED, false);

    private static ProgramRun wrote(String output) {
        return new ProgramRun(Ending.EXITED, 0, output.getBytes(StandardCharsets.UTF_8), "", 12, 3_400);
    }

    private static ProgramRun ended(Ending ending, int exitCode, String errors) {
        return new ProgramRun(ending, exitCode, new byte[0], errors, 12, 3_400);
    }

    private static ExecutionStatus status(ProgramRun run) {
        ProgramJudge one = new ProgramJudge(Checker.TRIMMED, false);
        one.ran(OPEN, run);
        return one.judgement(List.of(OPEN)).results().get(0).status();
    }

    private static String error(ProgramRun run) {
        ProgramJudge one = new ProgramJudge(Checker.TRIMMED, false);
        one.ran(OPEN, run);
        return one.judgement(List.of(OPEN)).results().get(0).error();
    }

    @Test
    void shouldGiveThePointsOfTestsThatPassed() {
        judging.ran(OPEN, wrote("2"));
        judging.ran(HIDDEN, wrote("no"));
        judging.ran(LAST, wrote("10"));

        ProgramResult judgement = judging.judgement(ALL);

        assertThat(judgement.results()).extracting(TestResult::points).containsExactly(3, 0, 5);
        assertThat(judgement.passed()).isEqualTo(2);
        assertThat(judgement.allPassed()).isFalse();
        assertThat(judgement.passedIds()).containsExactlyInAnyOrder("t1", "t3");
        assertThat(judgement.status()).isEqualTo(ExecutionStatus.WRONG_OUTPUT);
    }

    @Test
    void shouldShowNoDataOfHiddenTestsWhateverTheProgramSaysOfThem() {
        judging.ran(
                HIDDEN,
                new ProgramRun(Ending.EXITED, 1, "the input".getBytes(StandardCharsets.UTF_8), "the input", 12, 3_400));

        assertThat(judging.judgement(List.of(HIDDEN, new TestCase("t4", "x", "the answer", 1, true)))
                        .results())
                .allSatisfy(result -> assertThat(result.toString()).doesNotContain("the input", "the answer"));
    }

    @Test
    void shouldRunNothingBehindTheFirstFailureWhenTheQuestionSaysSo() {
        ProgramJudge strict = new ProgramJudge(Checker.TRIMMED, true);
        strict.ran(OPEN, wrote("2"));
        assertThat(strict.isOver()).isFalse();
        strict.ran(HIDDEN, wrote("no"));

        assertThat(strict.isOver()).isTrue();
        assertThat(strict.judgement(ALL).results())
                .extracting(TestResult::status)
                .containsExactly(ExecutionStatus.ACCEPTED, ExecutionStatus.WRONG_OUTPUT, ExecutionStatus.NOT_EXECUTED);
    }

    @Test
    void shouldRunNothingOfAProgramThatCannotBeBuiltWheneverThatIsFound() {
        judging.ran(OPEN, wrote("2"));
        judging.ran(HIDDEN, ended(Ending.BUILD, 1, "no such thing"));

        ProgramResult judgement = judging.judgement(ALL);

        assertThat(judgement.isBuilt()).isFalse();
        assertThat(judgement.status()).isEqualTo(ExecutionStatus.BUILD_FAILED);
        assertThat(judgement.results()).extracting(TestResult::status).containsOnly(ExecutionStatus.BUILD_FAILED);
        assertThat(judgement.results())
                .extracting(TestResult::error)
                .containsExactly("no such thing", "", "no such thing");
        assertThat(judgement.passed()).isZero();
        assertThat(judgement.buildMessage()).isEqualTo("no such thing");
    }

    @Test
    void shouldTellEveryEnding() {
        assertThat(status(ended(Ending.TIME, 0, ""))).isEqualTo(ExecutionStatus.TIME_EXCEEDED);
        assertThat(status(ended(Ending.MEMORY, 0, ""))).isEqualTo(ExecutionStatus.MEMORY_EXCEEDED);
        assertThat(status(ended(Ending.OUTPUT, 0, ""))).isEqualTo(ExecutionStatus.OUTPUT_EXCEEDED);
        assertThat(status(ended(Ending.RUNNER, 0, ""))).isEqualTo(ExecutionStatus.INTERNAL_ERROR);
        assertThat(status(ended(Ending.EXITED, 139, ""))).isEqualTo(ExecutionStatus.RUNTIME_ERROR);
        assertThat(status(ended(Ending.EXITED, 1, "java.lang.OutOfMemoryError: Java heap space")))
                .isEqualTo(ExecutionStatus.MEMORY_EXCEEDED);
        assertThat(status(ended(Ending.EXITED, 1, "Traceback …\nMemoryError")))
                .isEqualTo(ExecutionStatus.MEMORY_EXCEEDED);
        assertThat(status(wrote("2\n\n"))).isEqualTo(ExecutionStatus.ACCEPTED);
        assertThat(status(wrote(" 2"))).isEqualTo(ExecutionStatus.OUTPUT_WHITESPACE_MISMATCH);
    }

    @Test
    void shouldSayHowAProgramEndedThatSaidNothing() {
        assertThat(error(ended(Ending.EXITED, 139, " \n"))).contains("signal 11 (segmentation fault)");
        assertThat(error(ended(Ending.EXITED, 3, ""))).contains("exit code 3");
        assertThat(error(ended(Ending.EXITED, 200, ""))).contains("exit code 200");
        assertThat(error(ended(Ending.EXITED, 3, "its own words"))).isEqualTo("its own words");
        assertThat(error(wrote("2"))).isEmpty();
        judging.ran(HIDDEN, ended(Ending.EXITED, 139, ""));
        assertThat(judging.judgement(List.of(HIDDEN)).results().get(0).error()).isEmpty();
    }

    @Test
    void shouldShortenWhatIsShownAndStoreNoNul() {
        judging.ran(OPEN, wrote("😀".repeat(5_000)));
        judging.ran(LAST, wrote("a\0b"));

        List<TestResult> results = judging.judgement(ALL).results();

        assertThat(results.get(0).output()).hasSizeLessThan(4_002).endsWith("😀…");
        assertThat(results.get(1).output()).isEqualTo("a\uFFFDb");
    }

    @Test
    void shouldStopAtAFailureOfTheRunner() {
        judging.ran(OPEN, ended(Ending.RUNNER, 0, ""));

        assertThat(judging.isOver()).isTrue();
        assertThat(judging.judgement(ALL).isInternalError()).isTrue();
    }
}
