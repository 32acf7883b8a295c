package dev.mockmate.testsession.result.application;

import dev.mockmate.platform.http.Cursor;
import dev.mockmate.testsession.domain.CodingTest;
import dev.mockmate.testsession.domain.TestFilter;
import dev.mockmate.testsession.domain.TestSelection;
import dev.mockmate.testsession.result.store.Grades;
import dev.mockmate.testsession.result.store.Grades.Grade;
import dev.mockmate.testsession.result.store.Grades.QuestionResult;
import dev.mockmate.testsession.result.store.Timelines;
import dev.mockmate.testsession.store.TestLists;
import dev.mockmate.testsession.store.Tests;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Looks at what tests are worth, and how they went. */
@ApplicationScoped
public class ReadResults {
    private final Tests tests;
    private final TestLists lists;
    private final Grades grades;
    private final Timelines timelines;

    ReadResults(Tests tests, TestLists lists, Grades grades, Timelines timelines) {
        this.tests = tests;
        this.lists = lists;
        this.grades = grades;
        this.timelines = timelines;
    }

    /**
     * A test with what its answers are worth.
     *
     * @param history all points its answers ever had, oldest first; empty in lists, which do not show it
     */
    public record Results(CodingTest test, List<QuestionResult> questions, List<Grade> history, boolean isGraded) {
        /** All points an answer ever had, oldest first. */
        public List<Grade> historyOf(UUID questionId) {
            return history.stream()
                    .filter(grade -> grade.questionId().equals(questionId))
                    .toList();
        }

        /** The points given so far. */
        public int points() {
            return questions.stream()
                    .filter(question -> question.points() != null)
                    .mapToInt(QuestionResult::points)
                    .sum();
        }

        /** What there is to reach. */
        public int maxPoints() {
            return questions.stream().mapToInt(QuestionResult::maxPoints).sum();
        }
    }

    /** One of a candidate's tests. */
    public Uni<Optional<Results>> one(TestSelection selection) {
        return tests.find(selection)
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : withHistory(found.get()).map(Optional::of));
    }

    /** The tests of a filter, newest first. */
    public Uni<List<Results>> list(TestFilter filter, Optional<Cursor> after, int limit) {
        return lists.list(filter, after, limit)
                .map(found -> found.stream().map(TestLists.Listed::test).toList())
                .chain(found -> of(found, Map.of()));
    }

    /** What happened in a test, oldest first; empty when there is none. */
    public Uni<Optional<List<Timelines.Moment>>> timeline(TestSelection selection, Optional<Cursor> after, int limit) {
        return tests.find(selection)
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : timelines.of(found.get().id(), after, limit).map(Optional::of));
    }

    private Uni<Results> withHistory(CodingTest test) {
        return grades.history(List.of(test.id()))
                .chain(history -> of(List.of(test), history))
                .map(results -> results.get(0));
    }

    private Uni<List<Results>> of(List<CodingTest> found, Map<UUID, List<Grade>> history) {
        List<UUID> ids = found.stream().map(CodingTest::id).toList();
        return grades.of(ids).chain(questions -> grades.graded(ids).map(graded -> found.stream()
                .map(test -> results(test, questions, history, graded))
                .toList()));
    }

    private static Results results(
            CodingTest test,
            Map<UUID, List<QuestionResult>> questions,
            Map<UUID, List<Grade>> history,
            Set<UUID> graded) {
        List<QuestionResult> worthPoints = questions.getOrDefault(test.id(), List.of()).stream()
                .filter(question -> question.version() != null)
                .toList();
        return new Results(test, worthPoints, history.getOrDefault(test.id(), List.of()), graded.contains(test.id()));
    }
}
