package dev.mockmate.testsession.result.application;

import dev.mockmate.platform.time.Now;
import dev.mockmate.testsession.domain.CodingTest;
import dev.mockmate.testsession.domain.TestState;
import dev.mockmate.testsession.question.domain.Question;
import dev.mockmate.testsession.question.store.Questions;
import dev.mockmate.testsession.result.application.DueWork.Progress;
import dev.mockmate.testsession.result.domain.Verdict;
import dev.mockmate.testsession.result.store.Rejudges;
import dev.mockmate.testsession.result.store.Rejudges.Claimed;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Grades answers that had points anew by another version of their question, as {@link DueWork}.
 *
 * <pre>
 *   claimed ─┬─▶ has points by the new version: graded
 *            ├─▶ a person graded it, has to, or its test goes on: left
 *            └─▶ the runner is away: later
 * </pre>
 */
@ApplicationScoped
class RejudgeAnswers implements DueWork.Kind<Claimed> {
    private final Rejudges rejudges;
    private final SettleForGrading settled;
    private final Questions questions;
    private final GradeAnswer answers;
    private final KeepRejudged keep;
    private final Now now;

    RejudgeAnswers(
            Rejudges rejudges,
            SettleForGrading settled,
            Questions questions,
            GradeAnswer answers,
            KeepRejudged keep,
            Now now) {
        this.rejudges = rejudges;
        this.settled = settled;
        this.questions = questions;
        this.answers = answers;
        this.keep = keep;
        this.now = now;
    }

    @Override
    public Uni<Void> whenDue(Supplier<Uni<Void>> work) {
        return rejudges.whenDue(work);
    }

    @Override
    public Uni<Optional<Claimed>> claim(Instant at, Instant until) {
        return rejudges.claim(at, until);
    }

    @Override
    public Uni<Void> renew(Claimed claimed, Instant until) {
        return rejudges.renew(claimed, until);
    }

    @Override
    public Uni<Void> again(Claimed claimed, Instant at) {
        return rejudges.again(claimed, at);
    }

    @Override
    public Uni<Progress> work(Claimed claimed) {
        Instant read = now.get();
        return settled.test(claimed.testId())
                .map(found -> found.filter(test -> test.state() instanceof TestState.Over))
                .chain(test -> questions
                        .version(claimed.questionId(), claimed.version())
                        .chain(question -> grade(claimed, test, question, read)));
    }

    private Uni<Progress> grade(Claimed claimed, Optional<CodingTest> test, Optional<Question> question, Instant read) {
        return test.isEmpty() || question.isEmpty()
                ? keep.leave(claimed).replaceWith(Progress.DONE)
                : answers.verdict(test.get(), question.get())
                        .chain(verdict -> settle(claimed, test.get(), question.get(), verdict, read));
    }

    private Uni<Progress> settle(Claimed claimed, CodingTest test, Question question, Verdict verdict, Instant read) {
        if (verdict instanceof Verdict.Later) {
            return Uni.createFrom().item(Progress.LATER);
        }
        Uni<Void> settled = verdict instanceof Verdict.Scored scored
                ? keep.keep(claimed, test, question, scored, read)
                : keep.leave(claimed);
        return settled.replaceWith(Progress.DONE);
    }
}
