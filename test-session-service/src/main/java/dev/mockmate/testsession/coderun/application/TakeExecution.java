package dev.mockmate.testsession.coderun.application;

import dev.mockmate.platform.time.Ids;
import dev.mockmate.platform.time.Now;
import dev.mockmate.platform.transaction.Transactions;
import dev.mockmate.testsession.application.Actor;
import dev.mockmate.testsession.coderun.application.CodeRunner.Availability;
import dev.mockmate.testsession.coderun.domain.ExecutionKind;
import dev.mockmate.testsession.coderun.domain.Program;
import dev.mockmate.testsession.coderun.store.Executions;
import dev.mockmate.testsession.domain.CodingTest;
import dev.mockmate.testsession.domain.Outcome;
import dev.mockmate.testsession.domain.TestSelection;
import io.smallrye.mutiny.Uni;
import io.vertx.core.eventbus.EventBus;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Takes a candidate's program to be run, when the candidate's test is under way and there is room. */
@ApplicationScoped
public class TakeExecution {
    private final Transactions transactions;
    private final TestQuestions questions;
    private final Executions executions;
    private final RunnerInstallation installation;
    private final CodeRunConfig config;
    private final EventBus bus;
    private final Ids ids;
    private final Now now;

    TakeExecution(
            Transactions transactions,
            TestQuestions questions,
            Executions executions,
            RunnerInstallation installation,
            CodeRunConfig config,
            EventBus bus,
            Ids ids,
            Now now) {
        this.transactions = transactions;
        this.questions = questions;
        this.executions = executions;
        this.installation = installation;
        this.config = config;
        this.bus = bus;
        this.ids = ids;
        this.now = now;
    }

    /** What is asked for. */
    public record Wish(TestSelection selection, UUID questionId, ExecutionKind kind, Program program) {}

    /** Result of the request. */
    public sealed interface Result {
        /** It waits for its turn. */
        record Taken(UUID executionId) implements Result {}

        /** The candidate has no test, or not with this question. */
        record Unknown() implements Result {}

        /** The question is not answered by a program. */
        record NoCodeQuestion() implements Result {}

        /** The test is over. */
        record Refused(Outcome.Refused outcome) implements Result {}

        /** No code is run here. */
        record NoSandbox(String reason) implements Result {}

        /** Code is run here, but not in this language. */
        record NoSuchLanguage() implements Result {}

        /** Too many of this candidate, or of all, wait. */
        record Busy(boolean own) implements Result {}
    }

    /** Takes it, and wakes who runs it. */
    public Uni<Result> take(Wish wish, Actor actor) {
        return installation
                .ready()
                .map(CodeRunner::availability)
                .chain(availability -> transactions.inTransaction(() -> take(wish, availability, actor)))
                .invoke(result -> {
                    if (result instanceof Result.Taken) {
                        bus.send(ExecutionsDue.ADDRESS, "");
                    }
                });
    }

    private Uni<Result> take(Wish wish, Availability availability, Actor actor) {
        return questions.find(wish.selection(), wish.questionId(), actor).chain(found -> {
            Optional<Result> refusal = refusal(found, wish, availability);
            return refusal.isPresent()
                    ? Uni.createFrom().item(refusal.get())
                    : queue(wish, (TestQuestions.Result.Found) found);
        });
    }

    private static Optional<Result> refusal(TestQuestions.Result found, Wish wish, Availability availability) {
        if (found instanceof TestQuestions.Result.Refused refused) {
            return Optional.of(new Result.Refused(refused.outcome()));
        }
        if (!(found instanceof TestQuestions.Result.Found question)) {
            return Optional.of(new Result.Unknown());
        }
        if (question.question().code().isEmpty()) {
            return Optional.of(new Result.NoCodeQuestion());
        }
        if (availability.refusal().isPresent()) {
            return Optional.of(new Result.NoSandbox(availability.refusal().get()));
        }
        return availability.versions().containsKey(wish.program().language())
                ? Optional.empty()
                : Optional.of(new Result.NoSuchLanguage());
    }

    private Uni<Result> queue(Wish wish, TestQuestions.Result.Found found) {
        return executions.waiting(wish.selection().candidateId()).chain(waiting -> {
            boolean own = waiting.ofCandidate() >= config.maxRunsOfACandidate();
            if (own || waiting.ofAll() >= config.maxRuns()) {
                return Uni.createFrom().item(new Result.Busy(own));
            }
            Executions.Order order = order(wish, found.test(), found.question().version());
            return executions.add(order).replaceWith(new Result.Taken(order.id()));
        });
    }

    private Executions.Order order(Wish wish, CodingTest test, int version) {
        return new Executions.Order(
                ids.next(),
                test.id(),
                wish.selection().candidateId(),
                wish.questionId(),
                version,
                wish.kind(),
                wish.program(),
                0,
                now.get());
    }
}
