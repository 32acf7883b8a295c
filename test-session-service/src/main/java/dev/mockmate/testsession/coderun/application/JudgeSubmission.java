package dev.mockmate.testsession.coderun.application;

import dev.mockmate.testsession.coderun.application.CodeRunner.Availability;
import dev.mockmate.testsession.coderun.application.CodeRunner.Built;
import dev.mockmate.testsession.coderun.application.RunnerPool.Urgency;
import dev.mockmate.testsession.coderun.domain.Program;
import dev.mockmate.testsession.coderun.domain.ProgramJudge;
import dev.mockmate.testsession.coderun.domain.ProgramResult;
import dev.mockmate.testsession.question.domain.Task;
import dev.mockmate.testsession.question.domain.TestCase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Judges a program (rule <b>code-runs</b>): builds it once and runs it on test after test. It stores nothing; whoever asks keeps the judgement. Fails
 * with {@link CodeUnavailableException} where the program cannot be run, and when the runner breaks.
 */
@ApplicationScoped
public class JudgeSubmission {
    private final RunnerInstallation installation;
    private final RunnerPool pool;
    private final CodeRunConfig config;

    JudgeSubmission(RunnerInstallation installation, RunnerPool pool, CodeRunConfig config) {
        this.installation = installation;
        this.pool = pool;
        this.config = config;
    }

    /** Code cannot be run here, or not in this language. */
    public static final class CodeUnavailableException extends RuntimeException {
        CodeUnavailableException(String reason) {
            super(reason, null, false, false);
        }
    }

    /** The judgement of a program on some tests of a task. */
    public Uni<ProgramResult> judge(Program program, Task.Code task, List<TestCase> tests, Urgency urgency) {
        return installation.ready().chain(runner -> {
            Availability availability = runner.availability();
            if (!availability.versions().containsKey(program.language())) {
                String reason = availability.refusal().orElse(program.language().label() + " is not installed");
                return Uni.createFrom().failure(new CodeUnavailableException(reason));
            }
            return pool.run(urgency, () -> judge(runner, program, task, tests));
        });
    }

    private ProgramResult judge(CodeRunner runner, Program program, Task.Code task, List<TestCase> tests) {
        ProgramJudge judging = new ProgramJudge(task.checker(), task.stopAfterFirstFailure());
        long start = System.nanoTime();
        try (Built built = runner.build(program)) {
            built.failure().ifPresent(judging::notBuilt);
            for (TestCase test : tests) {
                if (judging.isOver()) {
                    break;
                }
                judging.ran(test, built.run(test.input(), task.limits()));
                if (System.nanoTime() - start > config.maxExecution().toNanos()) {
                    judging.stop();
                }
            }
        }
        return judging.judgement(tests);
    }
}
