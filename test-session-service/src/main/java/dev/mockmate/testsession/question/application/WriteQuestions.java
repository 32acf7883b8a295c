package dev.mockmate.testsession.question.application;

import dev.mockmate.platform.outcome.Outcome;
import dev.mockmate.platform.time.Ids;
import dev.mockmate.platform.time.Now;
import dev.mockmate.platform.transaction.Transactions;
import dev.mockmate.testsession.access.TestCaller;
import dev.mockmate.testsession.domain.Refusal;
import dev.mockmate.testsession.question.domain.Question;
import dev.mockmate.testsession.question.domain.QuestionDraft;
import dev.mockmate.testsession.question.domain.Task;
import dev.mockmate.testsession.question.store.Questions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Adds, changes and deletes questions. Each change is a new version; what changes nothing makes none. */
@ApplicationScoped
public class WriteQuestions {
    private final Transactions transactions;
    private final Questions questions;
    private final ReferenceSolutionCheck solutions;
    private final Ids ids;
    private final Now now;

    WriteQuestions(Transactions transactions, Questions questions, ReferenceSolutionCheck solutions, Ids ids, Now now) {
        this.transactions = transactions;
        this.questions = questions;
        this.solutions = solutions;
        this.ids = ids;
        this.now = now;
    }

    /** The draft, when its solutions pass its tests; to be asked before it is stored, outside of any transaction. */
    public Uni<Outcome<QuestionDraft, Refusal>> check(QuestionDraft draft) {
        return draft.hasSolutions() && draft.task() instanceof Task.Code code
                ? solutions.check(code).map(result -> checked(draft, result))
                : Uni.createFrom().item(Outcome.done(draft));
    }

    /** Adds a question to an organisation's or the shared bank. */
    public Uni<Question> add(QuestionDraft draft, String organisation, UUID by) {
        Question question = draft.first(ids.next(), organisation, now.get());
        return transactions.inTransaction(
                () -> questions.add(question, actor(by)).replaceWith(question));
    }

    /** The question as it is known now, when the caller may change it. */
    public Uni<Outcome<Question, Refusal>> find(UUID id, TestCaller caller) {
        return questions.current(id).map(found -> permitted(found, caller));
    }

    /** Replaces what a question says by a new version. */
    public Uni<Outcome<Question, Refusal>> change(UUID id, QuestionDraft draft, TestCaller caller) {
        return onLocked(id, caller, question -> {
            if (draft.says(question)) {
                return Uni.createFrom().item(question);
            }
            Question next = draft.after(question, now.get());
            return questions.change(next, actor(caller.userId())).replaceWith(next);
        });
    }

    /** Takes a question out of the bank; tests that have it keep it. */
    public Uni<Outcome<Question, Refusal>> delete(UUID id, TestCaller caller) {
        return onLocked(id, caller, question -> questions.delete(id, now.get()).replaceWith(question));
    }

    private Uni<Outcome<Question, Refusal>> onLocked(
            UUID id, TestCaller caller, Function<Question, Uni<Question>> work) {
        return transactions.inTransaction(() -> questions.lock(id).chain(found -> {
            Outcome<Question, Refusal> permitted = permitted(found, caller);
            return permitted.then(question -> work.apply(question).map(Outcome::done));
        }));
    }

    private static Outcome<QuestionDraft, Refusal> checked(QuestionDraft draft, ReferenceSolutionCheck.Result result) {
        if (result instanceof ReferenceSolutionCheck.Result.Passed) {
            return Outcome.done(draft);
        }
        if (result instanceof ReferenceSolutionCheck.Result.Failed failed) {
            return Outcome.refused(new Refusal.SolutionsFailed(
                    failed.failures().stream().map(WriteQuestions::failed).toList()));
        }
        if (result instanceof ReferenceSolutionCheck.Result.Unavailable unavailable) {
            return Outcome.refused(new Refusal.SolutionsUnchecked(unavailable.reason()));
        }
        throw new IllegalStateException("No refusal tells this result: " + result);
    }

    private static Refusal.FailedSolution failed(ReferenceSolutionCheck.Failure failure) {
        return new Refusal.FailedSolution(
                failure.language().label(), failure.testId(), failure.status(), failure.detail());
    }

    private static Outcome<Question, Refusal> permitted(Optional<Question> found, TestCaller caller) {
        if (found.isEmpty() || !QuestionAccess.seesInBank(caller, found.get())) {
            return Outcome.refused(new Refusal.NotFound());
        }
        return QuestionAccess.changes(caller, found.get())
                ? Outcome.done(found.get())
                : Outcome.refused(new Refusal.SharedBankIsReadOnly());
    }

    private static String actor(UUID user) {
        return "user:" + user;
    }
}
