package dev.mockmate.testsession.result.application;

import dev.mockmate.platform.outcome.Outcome;
import dev.mockmate.platform.time.Now;
import dev.mockmate.platform.transaction.Transactions;
import dev.mockmate.testsession.application.Actor;
import dev.mockmate.testsession.application.Settlement;
import dev.mockmate.testsession.domain.CodingTest;
import dev.mockmate.testsession.domain.Refusal;
import dev.mockmate.testsession.domain.TestSelection;
import dev.mockmate.testsession.domain.TestState;
import dev.mockmate.testsession.question.domain.Question;
import dev.mockmate.testsession.result.store.Grades.Grade;
import dev.mockmate.testsession.result.store.Gradings;
import dev.mockmate.testsession.result.store.Gradings.Standing;
import dev.mockmate.testsession.store.Tests;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** A recruiter says what an answer is worth; it counts instead of what this service said. */
@ApplicationScoped
public class GradeByHand {
    private final Transactions transactions;
    private final Tests tests;
    private final Settlement settlement;
    private final QuestionsOfTest questions;
    private final Gradings gradings;
    private final KeepGrades keep;
    private final Now now;

    GradeByHand(
            Transactions transactions,
            Tests tests,
            Settlement settlement,
            QuestionsOfTest questions,
            Gradings gradings,
            KeepGrades keep,
            Now now) {
        this.transactions = transactions;
        this.tests = tests;
        this.settlement = settlement;
        this.questions = questions;
        this.gradings = gradings;
        this.keep = keep;
        this.now = now;
    }

    /** Gives points to an answer. */
    public Uni<Outcome<CodingTest, Refusal>> grade(
            TestSelection selection, UUID questionId, int points, String comment, Actor actor) {
        return transactions.inTransaction(() -> tests.lock(selection).chain(found -> found.map(test -> settlement
                        .settle(test, now.get())
                        .chain(settled -> grade(settled.test(), questionId, points, comment, actor)))
                .orElseGet(() -> Uni.createFrom().item(Outcome.refused(new Refusal.NotFound())))));
    }

    private Uni<Outcome<CodingTest, Refusal>> grade(
            CodingTest test, UUID questionId, int points, String comment, Actor actor) {
        if (!(test.state() instanceof TestState.Over)) {
            return Uni.createFrom().item(Outcome.refused(new Refusal.GradedBeforeTheEnd()));
        }
        return questions.of(test).chain(all -> {
            Optional<Question> question =
                    all.stream().filter(one -> one.uuid().equals(questionId)).findFirst();
            if (question.isEmpty()) {
                return Uni.createFrom().item(Outcome.refused(new Refusal.NotFound()));
            }
            return points > question.get().points()
                    ? Uni.createFrom()
                            .item(Outcome.refused(
                                    new Refusal.TooManyPoints(question.get().points())))
                    : keep(test, all, grade(test, question.get(), points, comment, actor));
        });
    }

    private Grade grade(CodingTest test, Question question, int points, String comment, Actor actor) {
        return new Grade(
                test.id(),
                question.uuid(),
                question.version(),
                points,
                question.points(),
                actor.name(),
                comment,
                now.get());
    }

    private Uni<Outcome<CodingTest, Refusal>> keep(CodingTest test, List<Question> all, Grade grade) {
        return gradings.lock(test.id())
                .map(standing -> standing.orElse(new Standing(1, false)))
                .chain(standing -> keep.keep(
                        test, standing, grade, all.stream().map(Question::uuid).collect(Collectors.toSet())))
                .replaceWith(Outcome.done(test));
    }
}
