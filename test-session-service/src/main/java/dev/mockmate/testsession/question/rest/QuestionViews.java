package dev.mockmate.testsession.question.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.mockmate.platform.http.Page;
import dev.mockmate.testsession.question.domain.Language;
import dev.mockmate.testsession.question.domain.Question;
import dev.mockmate.testsession.question.domain.Task;
import dev.mockmate.testsession.question.domain.TestCase;
import dev.mockmate.testsession.question.store.Questions;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The bodies of the answers about questions. */
final class QuestionViews {
    private QuestionViews() {}

    /**
     * A question. What belongs to another type is left out; so is for candidates what would tell the answer.
     *
     * @param questionId the same as uuid
     * @param question in lists its beginning
     * @param organisation null for the shared bank
     * @param testCases for candidates those that are not hidden
     * @param testCaseCount how many there are, hidden ones too
     * @param correct ids of the right choices, or accepted answers; recruiters only
     * @param referenceSolutions recruiters only
     */
    @Schema(name = "Question")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Full(
            Boolean success,
            UUID uuid,
            UUID questionId,
            int version,
            @JsonInclude @Schema(nullable = true) String organisation,

            @Schema(enumeration = {"code", "choice", "text"})
            String type,

            String title,
            String question,

            @Schema(enumeration = {"easy", "medium", "hard"})
            String difficulty,

            List<String> tags,
            int points,

            @Schema(enumeration = {"auto", "manual"}) String grading,

            List<Case> sampleTestCases,
            List<Case> testCases,
            Integer testCaseCount,
            QuestionRequests.Programs boilerPlate,
            Comparison checker,
            Limits limits,
            Boolean stopAfterFirstFailure,
            List<Solution> referenceSolutions,
            List<Option> choices,
            Boolean multiple,
            List<String> correct,
            Instant createdAt,
            Instant updatedAt) {

        /** All of it, for those who conduct tests. */
        static Full of(Question question) {
            return of(question, true, -1);
        }

        /** What candidates may know. */
        static Full forCandidates(Question question) {
            return of(question, false, -1);
        }

        /** A question of a list: the beginning of its text, and nothing else that may be long. */
        static Full of(Questions.Listed listed, boolean conducts) {
            return of(listed.question(), conducts, listed.tests());
        }

        private static Full of(Question question, boolean conducts, int listedTests) {
            Task.Code code = question.code().orElse(null);
            Task.Choice choice = question.task() instanceof Task.Choice it ? it : null;
            boolean whole = listedTests < 0;
            return new Full(
                    whole ? true : null,
                    question.uuid(),
                    question.uuid(),
                    question.version(),
                    question.isShared() ? null : question.organisation(),
                    question.type().label(),
                    question.title(),
                    question.text(),
                    question.difficulty().label(),
                    question.tags(),
                    question.points(),
                    question.grading().label(),
                    code == null || !whole ? null : cases(code.samples(), true),
                    code == null || !whole ? null : cases(code.tests(), conducts),
                    code == null ? null : (whole ? Integer.valueOf(code.tests().size()) : Integer.valueOf(listedTests)),
                    code == null || !whole ? null : programs(code.boilerPlate()),
                    code == null ? null : Comparison.of(code),
                    code == null ? null : Limits.of(code),
                    code == null ? null : code.stopAfterFirstFailure(),
                    code == null || !whole || !conducts ? null : solutions(code.referenceSolutions()),
                    choice == null || !whole ? null : options(choice),
                    choice == null ? null : choice.multiple(),
                    conducts && whole ? answers(question.task()) : null,
                    question.createdAt(),
                    question.updatedAt());
        }
    }

    /** A test case of a question. */
    @Schema(name = "TestCase")
    record Case(String id, String input, String expectedOutput, int points, boolean hidden) {}

    /** How outputs are compared. */
    @Schema(name = "QuestionChecker")
    record Comparison(
            @Schema(enumeration = {"exact", "trimmed", "tokens", "float", "unordered_lines"})
            String type,

            double tolerance) {
        static Comparison of(Task.Code code) {
            return new Comparison(code.checker().type().label(), code.checker().tolerance());
        }
    }

    /** What a run may use. */
    @Schema(name = "QuestionLimits")
    record Limits(int timeMs, int memoryKb) {
        static Limits of(Task.Code code) {
            return new Limits(code.limits().timeMs(), code.limits().memoryKb());
        }
    }

    /** A program that solves the question. */
    @Schema(name = "QuestionSolution")
    record Solution(String language, String code) {}

    /** One of the choices. */
    @Schema(name = "QuestionChoice")
    record Option(String id, String text) {}

    /** A page of the bank. */
    @Schema(name = "QuestionPage")
    record Many(
            boolean success,
            List<Full> items,
            @Schema(nullable = true) String nextCursor) {
        static Many of(Page<Full> page) {
            return new Many(true, page.items(), page.nextCursor());
        }
    }

    /** A place in the history of a question; {@code created_by} is {@code user:<id>} or {@code bank}. */
    @Schema(name = "QuestionVersion")
    record Version(int version, String title, Instant createdAt, String createdBy) {
        static Version of(Questions.Version version) {
            return new Version(version.version(), version.title(), version.createdAt(), version.createdBy());
        }
    }

    /** A page of versions, newest first. */
    @Schema(name = "QuestionVersionPage")
    record Versions(
            boolean success,
            List<Version> items,
            @Schema(nullable = true) String nextCursor) {
        static Versions of(Page<Version> page) {
            return new Versions(true, page.items(), page.nextCursor());
        }
    }

    private static List<Case> cases(List<TestCase> tests, boolean hiddenToo) {
        return tests.stream()
                .filter(test -> hiddenToo || !test.hidden())
                .map(test -> new Case(test.id(), test.input(), test.expectedOutput(), test.points(), test.hidden()))
                .toList();
    }

    static QuestionRequests.Programs programs(Map<Language, String> programs) {
        return new QuestionRequests.Programs(
                programs.get(Language.JAVA),
                programs.get(Language.PYTHON),
                programs.get(Language.JAVASCRIPT),
                programs.get(Language.C),
                programs.get(Language.CPP));
    }

    private static List<Solution> solutions(Map<Language, String> solutions) {
        Map<Language, String> inOrder = new EnumMap<>(Language.class);
        inOrder.putAll(solutions);
        return inOrder.entrySet().stream()
                .map(solution -> new Solution(solution.getKey().label(), solution.getValue()))
                .toList();
    }

    private static List<Option> options(Task.Choice choice) {
        return choice.options().stream()
                .map(option -> new Option(option.id(), option.text()))
                .toList();
    }

    private static List<String> answers(Task task) {
        if (task instanceof Task.Choice choice) {
            return choice.correct().stream().sorted().toList();
        }
        return task instanceof Task.FreeText text ? text.accepted() : null;
    }
}
