package dev.mockmate.testsession.result.application;

import dev.mockmate.platform.problem.RedactedException;
import dev.mockmate.platform.time.Now;
import dev.mockmate.testsession.domain.CodingTest;
import dev.mockmate.testsession.domain.TestState;
import dev.mockmate.testsession.question.domain.Question;
import dev.mockmate.testsession.question.store.Questions;
import dev.mockmate.testsession.result.domain.RetryPause;
import dev.mockmate.testsession.result.domain.Verdict;
import dev.mockmate.testsession.result.store.Rejudges;
import dev.mockmate.testsession.result.store.Rejudges.Claimed;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Grades answers anew by another version of their question, few at once: grading of tests that just ended goes before.
 *
 * <pre>
 *   pending, due ─▶ claimed ─┬─▶ has points by the new version: graded
 *        ▲                   ├─▶ a person graded it, has to, or its test goes on: left
 *        └── runner away ────┘
 * </pre>
 */
@ApplicationScoped
public class RejudgeAnswers {
    private static final Logger LOG = Logger.getLogger(RejudgeAnswers.class);

    private final Rejudges rejudges;
    private final SettleForGrading settled;
    private final Questions questions;
    private final GradeAnswer answers;
    private final KeepRejudged keep;
    private final GradingConfig config;
    private final Now now;

    RejudgeAnswers(
            Rejudges rejudges,
            SettleForGrading settled,
            Questions questions,
            GradeAnswer answers,
            KeepRejudged keep,
            GradingConfig config,
            Now now) {
        this.rejudges = rejudges;
        this.settled = settled;
        this.questions = questions;
        this.answers = answers;
        this.keep = keep;
        this.config = config;
        this.now = now;
    }

    /** Grades what is due, some at once, until nothing is. */
    public Uni<Void> gradeDue() {
        return Uni.createFrom()
                .deferred(this::round)
                .repeat()
                .whilst(claimed -> !claimed.isEmpty())
                .onItem()
                .ignoreAsUni();
    }

    private Uni<List<Claimed>> round() {
        return rejudges.claim(now.get(), now.get().plus(config.lease()), config.rejudgedAtOnce())
                .call(this::gradeAll);
    }

    private Uni<Void> gradeAll(List<Claimed> claimed) {
        return Multi.createFrom()
                .iterable(claimed)
                .onItem()
                .transformToUniAndMerge(this::gradeOrLater)
                .collect()
                .asList()
                .replaceWithVoid();
    }

    private Uni<Void> gradeOrLater(Claimed claimed) {
        return grade(claimed)
                .onFailure()
                .invoke(failure -> LOG.errorf(
                        new RedactedException(failure),
                        "answer not rejudged rejudge_id=%s test_id=%s",
                        claimed.rejudgeId(),
                        claimed.testId()))
                .onFailure()
                .recoverWithUni(() -> later(claimed));
    }

    private Uni<Void> grade(Claimed claimed) {
        Instant read = now.get();
        return settled.test(claimed.testId())
                .map(found -> found.filter(test -> test.state() instanceof TestState.Over))
                .chain(test -> questions
                        .version(claimed.questionId(), claimed.version())
                        .chain(question -> grade(claimed, test, question, read)));
    }

    private Uni<Void> grade(Claimed claimed, Optional<CodingTest> test, Optional<Question> question, Instant read) {
        return test.isEmpty() || question.isEmpty()
                ? keep.leave(claimed)
                : answers.verdict(test.get(), question.get())
                        .chain(verdict -> settle(claimed, test.get(), question.get(), verdict, read));
    }

    private Uni<Void> settle(Claimed claimed, CodingTest test, Question question, Verdict verdict, Instant read) {
        if (verdict instanceof Verdict.Later) {
            return later(claimed);
        }
        return verdict instanceof Verdict.Scored scored
                ? keep.keep(claimed, test, question, scored, read)
                : keep.leave(claimed);
    }

    private Uni<Void> later(Claimed claimed) {
        RetryPause pause = new RetryPause(config.retry(), config.maxRetry());
        return rejudges.again(claimed, now.get().plus(pause.after(claimed.tries())));
    }
}
