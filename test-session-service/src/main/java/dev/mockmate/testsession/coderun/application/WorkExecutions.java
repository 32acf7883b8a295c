package dev.mockmate.testsession.coderun.application;

import dev.mockmate.platform.time.Now;
import dev.mockmate.testsession.coderun.application.RunnerPool.Urgency;
import dev.mockmate.testsession.coderun.domain.ExecutionKind;
import dev.mockmate.testsession.coderun.domain.ExecutionStatus;
import dev.mockmate.testsession.coderun.domain.ProgramResult;
import dev.mockmate.testsession.coderun.domain.TestResult;
import dev.mockmate.testsession.coderun.store.Executions;
import dev.mockmate.testsession.question.domain.Question;
import dev.mockmate.testsession.question.domain.Task;
import dev.mockmate.testsession.question.domain.TestCase;
import dev.mockmate.testsession.question.store.Questions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Runs what waits: takes as much as this replica has slots for, judges, stores.
 *
 * <pre>
 *   queued ─▶ running, leased ─┬─▶ judged: done
 *     ▲                        ├─▶ the runner failed: queued again, after the last try done as internal_error
 *     └── lease ran out ───────┘
 * </pre>
 */
@ApplicationScoped
public class WorkExecutions {
    private final Executions executions;
    private final Questions questions;
    private final JudgeSubmission judge;
    private final CodeRunConfig config;
    private final Now now;

    WorkExecutions(Executions executions, Questions questions, JudgeSubmission judge, CodeRunConfig config, Now now) {
        this.executions = executions;
        this.questions = questions;
        this.judge = judge;
        this.config = config;
        this.now = now;
    }

    /** Takes at most so many. */
    public Uni<List<Executions.Order>> claim(int room) {
        return room <= 0
                ? Uni.createFrom().item(List.of())
                : executions.claim(
                        now.get(),
                        config.runsOfACandidateAtOnce(),
                        config.tries(),
                        room,
                        now.get().plus(config.lease()));
    }

    /** Does the work if any may wait, or have been lost. */
    public Uni<Void> whenAnyWaits(Supplier<Uni<Void>> work) {
        return executions.whenDue(work);
    }

    /** Keeps those that are still worked on. */
    public Uni<Void> renew(Collection<UUID> underWay) {
        return underWay.isEmpty()
                ? Uni.createFrom().voidItem()
                : executions.renew(underWay, now.get().plus(config.lease()));
    }

    /** Those whose last try never ended; they took their runner with them. */
    public Uni<List<Executions.Order>> lost() {
        return executions.lost(now.get(), config.tries(), config.maxRuns());
    }

    /** Judges one that was claimed, and stores what came of it. */
    public Uni<Void> work(Executions.Order order) {
        return question(order).chain(question -> {
            Optional<Task.Code> task = question.flatMap(Question::code);
            return task.isEmpty() ? giveUp(order) : judge(order, question.get(), task.get());
        });
    }

    /** Ends one that cannot be judged. */
    public Uni<Void> giveUp(Executions.Order order) {
        return question(order)
                .map(found ->
                        found.flatMap(Question::code).map(order.kind()::tests).orElse(List.of()))
                .chain(tests -> executions.finish(order.id(), failed(tests), points(order, Optional.of(0)), now.get()));
    }

    private Uni<Optional<Question>> question(Executions.Order order) {
        return questions.version(order.questionId(), order.questionVersion());
    }

    private Uni<Void> judge(Executions.Order order, Question question, Task.Code task) {
        return judge.judge(order.program(), task, order.kind().tests(task), Urgency.INTERACTIVE)
                .chain(judgement -> judgement.isInternalError() && order.tries() < config.tries()
                        ? executions.putBack(order.id())
                        : executions.finish(
                                order.id(),
                                judgement,
                                points(order, Optional.of(task.score(judgement.passedIds(), question.points()))),
                                now.get()))
                .onFailure()
                .call(failure -> order.tries() < config.tries() ? executions.putBack(order.id()) : giveUp(order));
    }

    private static Optional<Integer> points(Executions.Order order, Optional<Integer> points) {
        return order.kind() == ExecutionKind.SUBMISSION ? points : Optional.empty();
    }

    private static ProgramResult failed(List<TestCase> tests) {
        return new ProgramResult(
                "",
                tests.stream()
                        .map(test -> new TestResult(
                                test.id(), ExecutionStatus.INTERNAL_ERROR, "", "", "", 0, 0, 0, test.hidden()))
                        .toList());
    }
}
