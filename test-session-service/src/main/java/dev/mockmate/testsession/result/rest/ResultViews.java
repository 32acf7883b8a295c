package dev.mockmate.testsession.result.rest;

import dev.mockmate.platform.http.Page;
import dev.mockmate.testsession.domain.CodingTest;
import dev.mockmate.testsession.domain.TestState;
import dev.mockmate.testsession.result.application.ReadResults.Results;
import dev.mockmate.testsession.result.store.Grades;
import dev.mockmate.testsession.result.store.Timelines;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Bodies of the answers about results. */
final class ResultViews {
    private ResultViews() {}

    /** Points an answer had or has. */
    @Schema(name = "GivenPoints")
    record Given(int version, int points, int maxPoints, String gradedBy, String comment, Instant gradedAt) {
        static Given of(Grades.Grade grade) {
            return new Given(
                    grade.version(),
                    grade.points(),
                    grade.maxPoints(),
                    grade.gradedBy(),
                    grade.comment(),
                    grade.gradedAt());
        }
    }

    /**
     * A question of a test.
     *
     * @param version the one that was asked, or graded
     * @param points null while the answer is not graded, as is what follows
     * @param gradedBy {@code auto}, or {@code user:<id>}
     * @param history all points the answer ever had, oldest first, by whichever version of the question; at most the newest twenty
     */
    @Schema(name = "QuestionResult")
    record Question(
            UUID questionId,
            int version,
            @Schema(nullable = true) Integer points,
            int maxPoints,
            @Schema(nullable = true) String gradedBy,
            @Schema(nullable = true) String comment,
            @Schema(nullable = true) Instant gradedAt,
            List<Given> history) {
        static List<Question> of(Results results) {
            return results.questions().stream()
                    .map(result -> of(result, results.historyOf(result.questionId())))
                    .toList();
        }

        private static Question of(Grades.QuestionResult result, List<Grades.Grade> history) {
            return new Question(
                    result.questionId(),
                    result.version(),
                    result.points(),
                    result.maxPoints(),
                    result.gradedBy(),
                    result.comment(),
                    result.gradedAt(),
                    history.stream().map(Given::of).toList());
        }
    }

    /**
     * What a test is worth.
     *
     * @param points given so far
     * @param status whether every answer is graded
     */
    @Schema(name = "TestResults")
    record One(
            boolean success,
            UUID testId,
            UUID candidateId,
            int attempt,
            List<Question> questions,
            int points,
            int maxPoints,
            @Schema(enumeration = {"pending", "graded"}) String status) {
        static One of(Results results) {
            CodingTest test = results.test();
            return new One(
                    true,
                    test.id(),
                    test.candidateId(),
                    test.attempt(),
                    Question.of(results),
                    results.points(),
                    results.maxPoints(),
                    statusOf(results));
        }
    }

    /** A test in the comparison of candidates. */
    @Schema(name = "TestResultsSummary")
    record Item(
            UUID testId,
            UUID candidateId,
            int attempt,

            @Schema(enumeration = {"active", "completed", "abandoned"})
            String testStatus,

            Instant testStartTime,
            @Schema(nullable = true) Instant endedAt,
            List<Question> questions,
            int points,
            int maxPoints,
            @Schema(enumeration = {"pending", "graded"}) String status) {
        static Item of(Results results) {
            CodingTest test = results.test();
            return new Item(
                    test.id(),
                    test.candidateId(),
                    test.attempt(),
                    test.state().label(),
                    test.timing().startedAt(),
                    endOf(test.state()),
                    Question.of(results),
                    results.points(),
                    results.maxPoints(),
                    statusOf(results));
        }
    }

    /** Tests, newest first. */
    @Schema(name = "TestResultsPage")
    record Many(
            boolean success,
            List<Item> items,
            @Schema(nullable = true) String nextCursor) {
        static Many of(Page<Item> page) {
            return new Many(true, page.items(), page.nextCursor());
        }
    }

    /** Something that happened in a test. */
    @Schema(name = "TimelineMoment")
    record Moment(
            UUID id,
            Instant at,
            String kind,
            String actor,

            @Schema(type = SchemaType.OBJECT, additionalProperties = Schema.True.class)
            Map<String, Object> detail) {
        static Moment of(Timelines.Moment moment) {
            return new Moment(
                    moment.id(),
                    moment.at(),
                    moment.kind(),
                    moment.actor(),
                    moment.detail().getMap());
        }
    }

    /** What happened in a test, oldest first. */
    @Schema(name = "Timeline")
    record Timeline(
            boolean success,
            List<Moment> items,
            @Schema(nullable = true) String nextCursor) {
        static Timeline of(Page<Moment> page) {
            return new Timeline(true, page.items(), page.nextCursor());
        }
    }

    private static String statusOf(Results results) {
        return results.isGraded() ? "graded" : "pending";
    }

    private static Instant endOf(TestState state) {
        if (state instanceof TestState.Completed done) {
            return done.at();
        }
        if (state instanceof TestState.SoftlyAbandoned closed) {
            return closed.since();
        }
        return state instanceof TestState.Abandoned left ? left.since() : null;
    }
}
