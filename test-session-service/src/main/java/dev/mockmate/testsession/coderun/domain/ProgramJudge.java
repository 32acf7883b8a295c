package dev.mockmate.testsession.coderun.domain;

import dev.mockmate.testsession.question.domain.Checker;
import dev.mockmate.testsession.question.domain.TestCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Judges the runs of one program test by test: {@link OutputChecker} compares what it printed, {@link ProgramResult} says whether
 * it passed them all.
 *
 * <pre>
 *   built ─▶ a run for each test ─▶ judged; the rest not executed behind the first failure (when the question says so)
 *   not built ─▶ every test says so, with what the compiler said
 * </pre>
 */
public final class ProgramJudge {
    private static final int SHOWN_OUTPUT = 4_000;
    private static final int SHOWN_ERRORS = 2_000;
    private static final int KILLED = 137;
    private static final int SIGNALLED = 128;
    private static final int LAST_SIGNAL = 64;
    private static final Map<Integer, String> SIGNALS = Map.of(
            6, " (aborted)",
            8, " (arithmetic error, like a division by zero)",
            9, " (killed)",
            11, " (segmentation fault)");
    private static final List<String> OUT_OF_MEMORY = List.of(
            "java.lang.outofmemoryerror",
            "heap out of memory",
            "std::bad_alloc",
            "memoryerror",
            "array buffer allocation failed");

    private final Checker checker;
    private final boolean stopsAtFailure;
    private final List<TestResult> results = new ArrayList<>();
    private String buildMessage = "";
    private boolean isOver;

    /** Begins with no test run. */
    public ProgramJudge(Checker checker, boolean stopsAtFailure) {
        this.checker = checker;
        this.stopsAtFailure = stopsAtFailure;
    }

    /** Whether no further test is to be run. */
    public boolean isOver() {
        return isOver;
    }

    /** The program could not be built. */
    public void notBuilt(String message) {
        buildMessage = message.isBlank() ? "The program could not be built." : shorten(message, SHOWN_ERRORS);
        results.clear();
        isOver = true;
    }

    /** No further test is run, whatever came of those before. */
    public void stop() {
        isOver = true;
    }

    /** How the program ran on a test. */
    public void ran(TestCase test, ProgramRun run) {
        if (run.ending() == ProgramRun.Ending.BUILD) {
            notBuilt(run.errors());
            return;
        }
        TestResult result = judge(test, run);
        results.add(result);
        isOver |= result.status() == ExecutionStatus.INTERNAL_ERROR || (stopsAtFailure && !result.passed());
    }

    /** The judgement over all tests of the question. */
    public ProgramResult judgement(List<TestCase> tests) {
        if (!buildMessage.isEmpty()) {
            return new ProgramResult(
                    buildMessage,
                    tests.stream()
                            .map(test -> notRun(test, ExecutionStatus.BUILD_FAILED, buildMessage))
                            .toList());
        }
        List<TestResult> all = new ArrayList<>(results);
        tests.stream()
                .skip(results.size())
                .map(test -> notRun(test, ExecutionStatus.NOT_EXECUTED, ""))
                .forEach(all::add);
        return new ProgramResult("", all);
    }

    private TestResult judge(TestCase test, ProgramRun run) {
        ExecutionStatus status = status(test, run);
        boolean passed = status == ExecutionStatus.ACCEPTED;
        String output = Utf8.decode(run.output());
        return new TestResult(
                test.id(),
                status,
                test.hidden() ? "" : shorten(output, SHOWN_OUTPUT),
                test.hidden() ? "" : shorten(test.expectedOutput(), SHOWN_OUTPUT),
                test.hidden() ? "" : shorten(errors(run), SHOWN_ERRORS),
                run.timeMs(),
                run.memoryKb(),
                passed ? test.points() : 0,
                test.hidden());
    }

    private ExecutionStatus status(TestCase test, ProgramRun run) {
        return switch (run.ending()) {
            case TIME -> ExecutionStatus.TIME_EXCEEDED;
            case MEMORY -> ExecutionStatus.MEMORY_EXCEEDED;
            case OUTPUT -> ExecutionStatus.OUTPUT_EXCEEDED;
            case BUILD -> ExecutionStatus.BUILD_FAILED;
            case RUNNER -> ExecutionStatus.INTERNAL_ERROR;
            case EXITED ->
                run.exitCode() == 0 ? OutputChecker.check(checker, test.expectedOutput(), run.output()) : failure(run);
        };
    }

    /** Run-times that are refused memory say so themselves. */
    private static ExecutionStatus failure(ProgramRun run) {
        String errors = run.errors().toLowerCase(Locale.ROOT);
        return run.exitCode() != KILLED && OUT_OF_MEMORY.stream().anyMatch(errors::contains)
                ? ExecutionStatus.MEMORY_EXCEEDED
                : ExecutionStatus.RUNTIME_ERROR;
    }

    /** What it wrote; of a program that failed without a word, how it ended. */
    private static String errors(ProgramRun run) {
        boolean isSilent = run.ending() == ProgramRun.Ending.EXITED
                && run.exitCode() != 0
                && run.errors().isBlank();
        if (!isSilent) {
            return run.errors();
        }
        int signal = run.exitCode() - SIGNALLED;
        return signal > 0 && signal <= LAST_SIGNAL
                ? "The program was ended by signal " + signal + SIGNALS.getOrDefault(signal, "") + "."
                : "The program ended with exit code " + run.exitCode() + ".";
    }

    private static TestResult notRun(TestCase test, ExecutionStatus status, String error) {
        return new TestResult(
                test.id(),
                status,
                "",
                test.hidden() ? "" : shorten(test.expectedOutput(), SHOWN_OUTPUT),
                test.hidden() ? "" : error,
                0,
                0,
                0,
                test.hidden());
    }

    private static String shorten(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end) + "…";
    }
}
