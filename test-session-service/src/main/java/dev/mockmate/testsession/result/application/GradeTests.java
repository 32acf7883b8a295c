package dev.mockmate.testsession.result.application;

import dev.mockmate.platform.problem.RedactedException;
import dev.mockmate.platform.time.Now;
import dev.mockmate.platform.transaction.Transactions;
import dev.mockmate.testsession.domain.CodingTest;
import dev.mockmate.testsession.domain.TestState;
import dev.mockmate.testsession.question.domain.Question;
import dev.mockmate.testsession.result.domain.RetryPause;
import dev.mockmate.testsession.result.domain.Verdict;
import dev.mockmate.testsession.result.store.Grades.Grade;
import dev.mockmate.testsession.result.store.Gradings;
import dev.mockmate.testsession.result.store.Gradings.Claimed;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Grades tests that are over. A test is claimed, each of its answers is graded and kept by itself; what cannot be graded now is tried
 * again, longer and longer apart. Whoever dies in between leaves the rest to another replica.
 *
 * <pre>
 *   pending, due ─▶ claimed ─┬─▶ every answer has its points: graded
 *        ▲                   ├─▶ the rest is the recruiter's: pending, no longer due
 *        └── runner away ────┘
 * </pre>
 */
@ApplicationScoped
public class GradeTests {
    private static final Logger LOG = Logger.getLogger(GradeTests.class);

    private final Transactions transactions;
    private final Gradings gradings;
    private final SettleForGrading settled;
    private final QuestionsOfTest questions;
    private final GradeAnswer answers;
    private final KeepGrades keep;
    private final GradingConfig config;
    private final Now now;

    GradeTests(
            Transactions transactions,
            Gradings gradings,
            SettleForGrading settled,
            QuestionsOfTest questions,
            GradeAnswer answers,
            KeepGrades keep,
            GradingConfig config,
            Now now) {
        this.transactions = transactions;
        this.gradings = gradings;
        this.settled = settled;
        this.questions = questions;
        this.answers = answers;
        this.keep = keep;
        this.config = config;
        this.now = now;
    }

    /** Grades what is due, some at once, until nothing is. */
    public Uni<Void> gradeDue() {
        return gradings.claim(now.get(), now.get().plus(config.lease()), config.atOnce())
                .call(this::gradeAll)
                .chain(claimed ->
                        claimed.size() < config.atOnce() ? Uni.createFrom().voidItem() : gradeDue());
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
                .invoke(failure ->
                        LOG.errorf(new RedactedException(failure), "test not graded test_id=%s", claimed.testId()))
                .onFailure()
                .recoverWithUni(() -> gradings.again(claimed, now.get().plus(wait(claimed.tries()))));
    }

    private Uni<Void> grade(Claimed claimed) {
        return settled.test(claimed.testId()).chain(found -> {
            Optional<CodingTest> over = found.filter(test -> test.state() instanceof TestState.Over);
            return over.isEmpty() ? gradings.nothingDue(claimed) : grade(claimed, over.get());
        });
    }

    private Uni<Void> grade(Claimed claimed, CodingTest test) {
        return questions.of(test).chain(all -> keep.known(test.id())
                .chain(known -> gradeEach(claimed, test, all, known))
                .chain(isLeft -> isLeft
                        ? gradings.again(claimed, now.get().plus(wait(claimed.tries())))
                        : finish(claimed, test, ids(all))));
    }

    /** Whether some have to be tried again. */
    private Uni<Boolean> gradeEach(Claimed claimed, CodingTest test, List<Question> all, Set<UUID> known) {
        return Multi.createFrom()
                .iterable(all.stream()
                        .filter(question -> !known.contains(question.uuid()))
                        .toList())
                .onItem()
                .transformToUniAndConcatenate(question -> answers.verdict(test, question)
                        .call(verdict -> verdict instanceof Verdict.Scored scored
                                ? keep(claimed, test, question, scored, ids(all))
                                : Uni.createFrom().voidItem()))
                .collect()
                .asList()
                .map(verdicts -> verdicts.stream().anyMatch(Verdict.Later.class::isInstance));
    }

    /** A test that was reopened meanwhile is no longer graded by this round. */
    private Uni<Void> keep(Claimed claimed, CodingTest test, Question question, Verdict.Scored scored, Set<UUID> all) {
        Grade grade = new Grade(
                test.id(),
                question.uuid(),
                question.version(),
                scored.points(),
                question.points(),
                GradeAnswer.BY_SERVICE,
                scored.comment(),
                now.get());
        return transactions.inTransaction(() -> gradings.lock(test.id())
                .chain(standing -> standing.filter(still -> still.round() == claimed.round())
                                .isEmpty()
                        ? Uni.createFrom().voidItem()
                        : keep.keep(test, standing.get(), grade, all)));
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

    private Duration wait(int tries) {
        return new RetryPause(config.retry(), config.maxRetry()).after(tries);
    }

    private static Set<UUID> ids(List<Question> questions) {
        return questions.stream().map(Question::uuid).collect(Collectors.toUnmodifiableSet());
    }
}
