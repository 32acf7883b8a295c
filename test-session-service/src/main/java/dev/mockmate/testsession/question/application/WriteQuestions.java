package dev.mockmate.testsession.question.application;

import dev.mockmate.platform.time.Ids;
import dev.mockmate.platform.time.Now;
import dev.mockmate.platform.transaction.Transactions;
import dev.mockmate.testsession.access.TestCaller;
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

    /** Result of a change. */
    public sealed interface Result {
        /** The question as it is now. */
        record Done(Question question) implements Result {}

        /** There is none the caller sees. */
        record Unknown() implements Result {}

        /** The caller sees it and must not change it. */
        record NotYours() implements Result {}
    }

    /** Whether the draft's solutions pass its tests; to be asked before it is stored, outside of any transaction. */
    public Uni<ReferenceSolutionCheck.Result> check(QuestionDraft draft) {
        return draft.hasSolutions() && draft.task() instanceof Task.Code code
                ? solutions.check(code)
                : Uni.createFrom().item(new ReferenceSolutionCheck.Result.Passed());
    }

    /** Adds a question to an organisation's or the shared bank. */
    public Uni<Question> add(QuestionDraft draft, String organisation, UUID by) {
        Question question = draft.first(ids.next(), organisation, now.get());
        return transactions.inTransaction(
                () -> questions.add(question, actor(by)).replaceWith(question));
    }

    /** Whether the caller may change the question, as it is known now. */
    public Uni<Result> find(UUID id, TestCaller caller) {
        return questions.current(id).map(found -> permitted(found, caller));
    }

    /** Replaces what a question says by a new version. */
    public Uni<Result> change(UUID id, QuestionDraft draft, TestCaller caller) {
        return onLocked(id, caller, question -> {
            if (draft.says(question)) {
                return Uni.createFrom().item(question);
            }
            Question next = draft.after(question, now.get());
            return questions.change(next, actor(caller.userId())).replaceWith(next);
        });
    }

    /** Takes a question out of the bank; tests that have it keep it. */
    public Uni<Result> delete(UUID id, TestCaller caller) {
        return onLocked(id, caller, question -> questions.delete(id, now.get()).replaceWith(question));
    }

    private Uni<Result> onLocked(UUID id, TestCaller caller, Function<Question, Uni<Question>> work) {
        return transactions.inTransaction(() -> questions.lock(id).chain(found -> {
            Result permitted = permitted(found, caller);
            return permitted instanceof Result.Done mine
                    ? work.apply(mine.question()).map(Result.Done::new)
                    : Uni.createFrom().item(permitted);
        }));
    }

    private static Result permitted(Optional<Question> found, TestCaller caller) {
        if (found.isEmpty() || !QuestionAccess.seesInBank(caller, found.get())) {
            return new Result.Unknown();
        }
        return QuestionAccess.changes(caller, found.get()) ? new Result.Done(found.get()) : new Result.NotYours();
    }

    private static String actor(UUID user) {
        return "user:" + user;
    }
}
