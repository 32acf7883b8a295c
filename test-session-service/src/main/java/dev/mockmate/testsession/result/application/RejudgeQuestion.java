package dev.mockmate.testsession.result.application;

import dev.mockmate.platform.time.Ids;
import dev.mockmate.platform.time.Now;
import dev.mockmate.platform.transaction.Transactions;
import dev.mockmate.testsession.access.TestCaller;
import dev.mockmate.testsession.application.Actor;
import dev.mockmate.testsession.question.application.WriteQuestions;
import dev.mockmate.testsession.question.domain.Question;
import dev.mockmate.testsession.question.store.Questions;
import dev.mockmate.testsession.result.store.Rejudges;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/**
 * Has the answers to a question graded by another of its versions (rule <b>rejudge</b>), for those who may change the question: those
 * that have their points anew, one after another; those of all tests that have begun and have no points yet, by it in the first place.
 * Tests keep showing the version they began with; only what answers are worth changes. A newer request takes what an older one has
 * not come to.
 */
@ApplicationScoped
public class RejudgeQuestion {
    private final Transactions transactions;
    private final WriteQuestions access;
    private final Questions questions;
    private final Rejudges rejudges;
    private final Ids ids;
    private final Now now;

    RejudgeQuestion(
            Transactions transactions,
            WriteQuestions access,
            Questions questions,
            Rejudges rejudges,
            Ids ids,
            Now now) {
        this.transactions = transactions;
        this.access = access;
        this.questions = questions;
        this.rejudges = rejudges;
        this.ids = ids;
        this.now = now;
    }

    /** Result of the request. */
    public sealed interface Result {
        /** The answers are graded one after another. */
        record Begun(UUID id) implements Result {}

        /** There is no such question for the caller, or it is not the caller's to change. */
        record Refused(WriteQuestions.Result why) implements Result {}

        /** The question never had this version. */
        record UnknownVersion() implements Result {}
    }

    /** Begins it; without a version by the current one. */
    public Uni<Result> rejudge(UUID questionId, Optional<Integer> version, TestCaller caller) {
        return transactions.inTransaction(() -> questions
                .lock(questionId)
                .chain(() -> access.find(questionId, caller))
                .chain(found -> found instanceof WriteQuestions.Result.Done mine
                        ? begin(mine.question(), version, caller)
                        : Uni.createFrom().item(new Result.Refused(found))));
    }

    /** How far it is; empty when there is none of the caller's. */
    public Uni<Optional<Rejudges.Standing>> find(UUID id, TestCaller caller) {
        return rejudges.find(id)
                .map(found -> found.filter(
                        standing -> caller.conductsFor(standing.order().organisation())));
    }

    private Uni<Result> begin(Question current, Optional<Integer> version, TestCaller caller) {
        int by = version.orElse(current.version());
        Rejudges.Order order = new Rejudges.Order(
                ids.next(),
                current.uuid(),
                by,
                current.organisation(),
                Actor.user(caller.userId()).name(),
                now.get());
        return questions
                .version(current.uuid(), by)
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(new Result.UnknownVersion())
                        : rejudges.add(order, GradeAnswer.BY_SERVICE).replaceWith(new Result.Begun(order.id())));
    }
}
