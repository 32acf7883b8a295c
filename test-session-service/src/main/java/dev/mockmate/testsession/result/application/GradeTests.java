package dev.mockmate.testsession.result.application;

import dev.mockmate.platform.concurrency.InOrder;
import dev.mockmate.platform.time.Now;
import dev.mockmate.platform.transaction.Transactions;
import dev.mockmate.testsession.domain.CodingTest;
import dev.mockmate.testsession.domain.TestState;
import dev.mockmate.testsession.question.domain.Question;
import dev.mockmate.testsession.result.application.DueWork.Progress;
import dev.mockmate.testsession.result.domain.Verdict;
import dev.mockmate.testsession.result.store.Grades.Grade;
import dev.mockmate.testsession.result.store.Gradings;
import dev.mockmate.testsession.result.store.Gradings.Claimed;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Grades tests that are over, as {@link DueWork}: each answer is graded and kept by itself.
 *
 * <pre>
 *   claimed ─┬─▶ every answer has its points: graded
 *            ├─▶ the rest is the recruiter's: pending, no longer due
 *            └─▶ the runner is away, or answers are graded by another version since: later
 * </pre>
 */
@ApplicationScoped
class GradeTests implements DueWork.Kind<Claimed> {
    private final Transactions transactions;
    private final Gradings gradings;
    private final SettleForGrading settled;
    private final QuestionsOfTest questions;
    private final GradeAnswer answers;
    private final KeepGrades keep;
    private final Now now;

    GradeTests(
            Transactions transactions,
            Gradings gradings,
            SettleForGrading settled,
            QuestionsOfTest questions,
            GradeAnswer answers,
            KeepGrades keep,
            Now now) {
        this.transactions = transactions;
        this.gradings = gradings;
        this.settled = settled;
        this.questions = questions;
        this.answers = answers;
        this.keep = keep;
        this.now = now;
    }

    @Override
    public Uni<Void> whenDue(Supplier<Uni<Void>> work) {
        return gradings.whenDue(work);
    }

    @Override
    public Uni<Optional<Claimed>> claim(Instant at, Instant until) {
        return gradings.claim(at, until);
    }

    @Override
    public Uni<Void> renew(Claimed claimed, Instant until) {
        return gradings.renew(claimed, until);
    }

    @Override
    public Uni<Void> again(Claimed claimed, Instant at) {
        return gradings.again(claimed, at);
    }

    @Override
    public Uni<Progress> work(Claimed claimed) {
        return settled.test(claimed.testId()).chain(found -> {
            Optional<CodingTest> over = found.filter(test -> test.state() instanceof TestState.Over);
            return over.isEmpty()
                    ? gradings.nothingDue(claimed).replaceWith(Progress.DONE)
                    : grade(claimed, over.get());
        });
    }

    private Uni<Progress> grade(Claimed claimed, CodingTest test) {
        return questions.of(test).chain(all -> keep.known(test.id())
                .chain(known -> gradeEach(claimed, test, all, known))
                .chain(progress -> progress == Progress.LATER
                        ? Uni.createFrom().item(progress)
                        : finish(claimed, test, ids(all)).replaceWith(progress)));
    }

    private Uni<Progress> gradeEach(Claimed claimed, CodingTest test, List<Question> all, Set<UUID> known) {
        List<Question> left = all.stream()
                .filter(question -> !known.contains(question.uuid()))
                .toList();
        return InOrder.all(left, question -> answers.verdict(test, question)
                        .chain(verdict -> verdict instanceof Verdict.Scored scored
                                ? keep(claimed, test, question, scored, ids(all))
                                : Uni.createFrom().item(of(verdict))))
                .map(each -> each.contains(Progress.LATER) ? Progress.LATER : Progress.DONE);
    }

    private static Progress of(Verdict verdict) {
        return verdict instanceof Verdict.Later ? Progress.LATER : Progress.DONE;
    }

    /** Points by a version that no longer grades are not kept. */
    private Uni<Progress> keep(
            Claimed claimed, CodingTest test, Question question, Verdict.Scored scored, Set<UUID> all) {
        Grade grade = new Grade(
                test.id(),
                question.uuid(),
                question.version(),
                scored.points(),
                question.points(),
                GradeAnswer.BY_SERVICE,
                scored.comment(),
                now.get());
        return transactions.inTransaction(() -> questions
                .isGradedBy(test, question)
                .chain(current -> current
                        ? keep(claimed, test, grade, all).replaceWith(Progress.DONE)
                        : Uni.createFrom().item(Progress.LATER)));
    }

    /** A test that was reopened meanwhile is no longer graded by this round. */
    private Uni<Void> keep(Claimed claimed, CodingTest test, Grade grade, Set<UUID> all) {
        return gradings.lock(test.id())
                .chain(standing -> standing.filter(still -> still.round() == claimed.round())
                                .isEmpty()
                        ? Uni.createFrom().voidItem()
                        : keep.keep(test, standing.get(), grade, all));
    }

    private Uni<Void> finish(Claimed claimed, CodingTest test, Set<UUID> all) {
        return transactions
                .inTransaction(() -> gradings.lock(test.id())
                        .chain(standing ->
                                standing.filter(still -> still.round() == claimed.round() && !still.isGraded())
                                                .isEmpty()
                                        ? Uni.createFrom().voidItem()
                                        : keep.finish(test, standing.get(), all, now.get())))
                .chain(() -> gradings.nothingDue(claimed));
    }

    private static Set<UUID> ids(List<Question> questions) {
        return questions.stream().map(Question::uuid).collect(Collectors.toUnmodifiableSet());
    }
}
