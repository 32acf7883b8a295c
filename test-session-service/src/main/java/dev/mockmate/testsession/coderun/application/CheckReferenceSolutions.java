package dev.mockmate.testsession.coderun.application;

import dev.mockmate.platform.concurrency.InOrder;
import dev.mockmate.testsession.coderun.application.JudgeSubmission.CodeUnavailableException;
import dev.mockmate.testsession.coderun.application.RunnerPool.Urgency;
import dev.mockmate.testsession.coderun.domain.Program;
import dev.mockmate.testsession.coderun.domain.ProgramResult;
import dev.mockmate.testsession.question.application.ReferenceSolutionCheck;
import dev.mockmate.testsession.question.domain.Language;
import dev.mockmate.testsession.question.domain.Task;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/** Judges the reference solutions of a question as submissions are judged. */
@ApplicationScoped
public class CheckReferenceSolutions implements ReferenceSolutionCheck {
    private final JudgeSubmission judge;

    CheckReferenceSolutions(JudgeSubmission judge) {
        this.judge = judge;
    }

    @Override
    public Uni<Result> check(Task.Code task) {
        List<Program> solutions = task.referenceSolutions().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .map(solution -> new Program(solution.getKey(), solution.getValue()))
                .toList();
        return InOrder.all(solutions, solution -> failures(solution, task))
                .map(CheckReferenceSolutions::result)
                .onFailure(CodeUnavailableException.class)
                .recoverWithItem(unavailable -> new Result.Unavailable(unavailable.getMessage()))
                .onFailure(RunnersBusyException.class)
                .recoverWithItem(busy -> new Result.Unavailable("too many programs wait at the moment"));
    }

    private static Result result(List<List<Failure>> failures) {
        List<Failure> all = failures.stream().flatMap(List::stream).toList();
        return all.isEmpty() ? new Result.Passed() : new Result.Failed(all);
    }

    private Uni<List<Failure>> failures(Program solution, Task.Code task) {
        return judge.judge(solution, task, task.samplesAndTests(), Urgency.INTERACTIVE)
                .map(judgement -> failures(solution.language(), judgement).toList());
    }

    private static Stream<Failure> failures(Language language, ProgramResult judgement) {
        if (!judgement.isBuilt()) {
            return Stream.of(new Failure(language, "", judgement.status().label(), judgement.buildMessage()));
        }
        return judgement.results().stream()
                .filter(result -> !result.passed())
                .map(result ->
                        new Failure(language, result.testId(), result.status().label(), result.error()));
    }
}
