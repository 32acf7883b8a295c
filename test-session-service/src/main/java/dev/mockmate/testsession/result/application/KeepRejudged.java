package dev.mockmate.testsession.result.application;

import dev.mockmate.platform.time.Now;
import dev.mockmate.platform.transaction.Transactions;
import dev.mockmate.testsession.domain.CodingTest;
import dev.mockmate.testsession.question.domain.Question;
import dev.mockmate.testsession.result.domain.Verdict;
import dev.mockmate.testsession.result.store.Grades;
import dev.mockmate.testsession.result.store.Grades.Grade;
import dev.mockmate.testsession.result.store.Gradings;
import dev.mockmate.testsession.result.store.Gradings.Standing;
import dev.mockmate.testsession.result.store.Rejudges;
import dev.mockmate.testsession.result.store.Rejudges.Claimed;
import dev.mockmate.testsession.result.store.Rejudges.Settled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.stream.Collectors;

/** Keeps what an answer is worth by another version of its question, unless a person graded it or its test goes on. */
@ApplicationScoped
class KeepRejudged {
    private final Transactions transactions;
    private final Rejudges rejudges;
    private final Gradings gradings;
    private final Grades grades;
    private final QuestionsOfTest questions;
    private final KeepGrades keep;
    private final Now now;

    KeepRejudged(
            Transactions transactions,
            Rejudges rejudges,
            Gradings gradings,
            Grades grades,
            QuestionsOfTest questions,
            KeepGrades keep,
            Now now) {
        this.transactions = transactions;
        this.rejudges = rejudges;
        this.gradings = gradings;
        this.grades = grades;
        this.questions = questions;
        this.keep = keep;
        this.now = now;
    }

    /** The points it had stay. */
    Uni<Void> leave(Claimed claimed) {
        return transactions
                .inTransaction(() -> rejudges.settle(claimed, Settled.LEFT, false))
                .replaceWithVoid();
    }

    /**
     * The points count from now on, unless the answer was graded again since it was read: then the newer points are those of a newer
     * answer.
     *
     * @param read when the answer was read
     */
    Uni<Void> keep(Claimed claimed, CodingTest test, Question question, Verdict.Scored scored, Instant read) {
        return transactions.inTransaction(() -> gradings.lock(test.id()).chain(standing -> grades.find(
                        test.id(), question.uuid())
                .map(found -> found.filter(grade -> grade.gradedBy().equals(GradeAnswer.BY_SERVICE)
                        && !grade.gradedAt().isAfter(read)))
                .chain(before -> standing.isEmpty() || before.isEmpty()
                        ? rejudges.settle(claimed, Settled.LEFT, false).replaceWithVoid()
                        : replace(claimed, test, standing.get(), before.get(), after(test, question, scored)))));
    }

    private Uni<Void> replace(Claimed claimed, CodingTest test, Standing standing, Grade before, Grade after) {
        boolean changed = before.points() != after.points() || before.maxPoints() != after.maxPoints();
        return rejudges.settle(claimed, Settled.GRADED, changed)
                .chain(mine -> mine
                        ? keep(test, standing, after, changed)
                        : Uni.createFrom().voidItem());
    }

    /** Receivers are told that the test is graded again when it is worth something else. */
    private Uni<Void> keep(CodingTest test, Standing standing, Grade grade, boolean changed) {
        return changed
                ? questions
                        .of(test)
                        .map(all -> all.stream().map(Question::uuid).collect(Collectors.toUnmodifiableSet()))
                        .chain(all -> keep.keep(test, standing, grade, all))
                : keep.note(standing, grade);
    }

    private Grade after(CodingTest test, Question question, Verdict.Scored scored) {
        return new Grade(
                test.id(),
                question.uuid(),
                question.version(),
                scored.points(),
                question.points(),
                GradeAnswer.BY_SERVICE,
                scored.comment(),
                now.get());
    }
}
