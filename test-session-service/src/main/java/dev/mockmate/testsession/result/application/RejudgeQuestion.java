package dev.mockmate.testsession.result.application;

import dev.mockmate.platform.outcome.Outcome;
import dev.mockmate.platform.time.Ids;
import dev.mockmate.platform.time.Now;
import dev.mockmate.platform.transaction.Transactions;
import dev.mockmate.testsession.access.TestCaller;
import dev.mockmate.testsession.application.Actor;
import dev.mockmate.testsession.domain.Refusal;
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

    /** Begins it, without a version by the current one: the answers are graded one after another. Its id. */
    public Uni<Outcome<UUID, Refusal>> rejudge(UUID questionId, Optional<Integer> version, TestCaller caller) {
        return transactions.inTransaction(() -> questions
                .lock(questionId)
                .chain(() -> access.find(questionId, caller))
                .chain(found -> found.then(question -> begin(question, version, caller))));
    }

    /** How far it is; empty when there is none of the caller's. */
    public Uni<Optional<Rejudges.Standing>> find(UUID id, TestCaller caller) {
        return rejudges.find(id)
                .map(found -> found.filter(
                        standing -> caller.conductsFor(standing.order().organisation())));
    }

    private Uni<Outcome<UUID, Refusal>> begin(Question current, Optional<Integer> version, TestCaller caller) {
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
                        ? Uni.createFrom().item(Outcome.refused(new Refusal.UnknownVersion()))
                        : rejudges.add(order, GradeAnswer.BY_SERVICE).replaceWith(Outcome.done(order.id())));
    }
}
