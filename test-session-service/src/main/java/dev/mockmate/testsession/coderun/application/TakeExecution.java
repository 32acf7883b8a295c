package dev.mockmate.testsession.coderun.application;

import dev.mockmate.platform.outcome.Outcome;
import dev.mockmate.platform.transaction.Transactions;
import dev.mockmate.testsession.application.Actor;
import dev.mockmate.testsession.coderun.application.CodeRunner.Availability;
import dev.mockmate.testsession.coderun.application.TestQuestions.Found;
import dev.mockmate.testsession.coderun.domain.ExecutionKind;
import dev.mockmate.testsession.coderun.domain.Program;
import dev.mockmate.testsession.domain.Refusal;
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
    private final RunnerInstallation installation;
    private final ExecutionQueue queue;
    private final EventBus bus;

    TakeExecution(
            Transactions transactions,
            TestQuestions questions,
            RunnerInstallation installation,
            ExecutionQueue queue,
            EventBus bus) {
        this.transactions = transactions;
        this.questions = questions;
        this.installation = installation;
        this.queue = queue;
        this.bus = bus;
    }

    /** What is asked for. */
    public record Wish(TestSelection selection, UUID questionId, ExecutionKind kind, Program program) {}

    /** What can be run here; asked outside of any transaction, for a sandbox may still be proving itself. */
    public Uni<Availability> available() {
        return installation.ready().map(CodeRunner::availability);
    }

    /** Takes it, to wait for its turn: its id. Once that is committed, {@link #wake} has it run. */
    public Uni<Outcome<UUID, Refusal>> take(Wish wish, Availability availability, Actor actor) {
        return transactions.inTransaction(() -> questions
                .find(wish.selection(), wish.questionId(), actor)
                .chain(outcome -> outcome.then(found -> refusal(found, wish, availability)
                        .map(refusal -> Uni.createFrom().item(Outcome.<UUID, Refusal>refused(refusal)))
                        .orElseGet(() -> queue.add(wish, found)))));
    }

    /** Something waits. */
    public void wake() {
        bus.send(ExecutionsDue.ADDRESS, "");
    }

    private static Optional<Refusal> refusal(Found question, Wish wish, Availability availability) {
        if (question.question().code().isEmpty()) {
            return Optional.of(new Refusal.NoCodeQuestion());
        }
        if (availability.refusal().isPresent()) {
            return Optional.of(new Refusal.NoSandbox(availability.refusal().get()));
        }
        return availability.versions().containsKey(wish.program().language())
                ? Optional.empty()
                : Optional.of(new Refusal.LanguageNotInstalled());
    }
}
