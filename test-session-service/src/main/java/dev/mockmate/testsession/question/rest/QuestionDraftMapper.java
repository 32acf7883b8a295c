package dev.mockmate.testsession.question.rest;

import dev.mockmate.platform.problem.Problem.FieldError;
import dev.mockmate.platform.problem.ProblemException;
import dev.mockmate.platform.text.Texts;
import dev.mockmate.testsession.question.domain.Checker;
import dev.mockmate.testsession.question.domain.Difficulty;
import dev.mockmate.testsession.question.domain.ExecutionLimits;
import dev.mockmate.testsession.question.domain.Grading;
import dev.mockmate.testsession.question.domain.Language;
import dev.mockmate.testsession.question.domain.QuestionDraft;
import dev.mockmate.testsession.question.domain.Task;
import dev.mockmate.testsession.question.domain.TestCase;
import dev.mockmate.testsession.question.rest.QuestionRequests.Case;
import dev.mockmate.testsession.question.rest.QuestionRequests.Kind;
import dev.mockmate.testsession.question.rest.QuestionRequests.Programs;
import dev.mockmate.testsession.question.rest.QuestionRequests.Solution;
import dev.mockmate.testsession.question.rest.QuestionRequests.Type;
import dev.mockmate.testsession.question.rest.QuestionRequests.Write;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Turns the body of a question into what the bank keeps, and tells what in it does not fit together. */
final class QuestionDraftMapper {
    private static final int DEFAULT_POINTS = 10;
    private static final double DEFAULT_TOLERANCE = 1e-6;

    private final Write body;
    private final List<FieldError> errors = new ArrayList<>();

    private QuestionDraftMapper(Write body) {
        this.body = body;
    }

    /**
     * The draft of a valid body.
     *
     * @throws ProblemException 422 with all that does not fit together
     */
    static QuestionDraft of(Write body) {
        return new QuestionDraftMapper(body).draft();
    }

    private QuestionDraft draft() {
        Task task =
                switch (body.type() == null ? Type.code : body.type()) {
                    case code -> code();
                    case choice -> choice();
                    case text -> text();
                };
        if (!errors.isEmpty()) {
            throw ProblemException.invalidFields(List.copyOf(errors));
        }
        return new QuestionDraft(
                body.title() == null ? firstLine(body.question()) : body.title(),
                body.question(),
                body.difficulty() == null
                        ? Difficulty.MEDIUM
                        : Difficulty.of(body.difficulty().name()),
                orEmpty(body.tags()).stream().distinct().toList(),
                points(task),
                grading(task),
                task);
    }

    /** The first line that says something, without the marks of a heading. */
    private static String firstLine(String question) {
        String line = question.lines()
                .map(QuestionDraftMapper::withoutMarks)
                .filter(Texts::isVisible)
                .findFirst()
                .orElse(question);
        int characters = line.codePointCount(0, line.length());
        return line.substring(0, line.offsetByCodePoints(0, Math.min(characters, QuestionRequests.LONGEST_TITLE / 2)));
    }

    private static String withoutMarks(String line) {
        int start = 0;
        while (start < line.length() && (line.charAt(start) == '#' || Character.isWhitespace(line.charAt(start)))) {
            start++;
        }
        return line.substring(start).strip();
    }

    private Task code() {
        refuse("choices", body.choices());
        refuse("correct", body.correct());
        refuse("multiple", body.multiple());
        List<TestCase> samples = orEmpty(body.sampleTestCases()).stream()
                .peek(this::refuseHidden)
                .map(sample -> test(sample, 0, false))
                .toList();
        List<TestCase> tests = orEmpty(body.testCases()).stream()
                .map(test -> test(test, or(test.points(), 0), or(test.hidden(), true)))
                .toList();
        if (samples.isEmpty() && tests.isEmpty()) {
            error("test_cases", "a code question has at least one test case or sample");
        }
        refuseSameIds("sample_test_cases", samples);
        refuseSameIds("test_cases", tests);
        return new Task.Code(
                samples,
                tests,
                checker(),
                limits(),
                or(body.stopAfterFirstFailure(), false),
                programs(body.boilerPlate()),
                solutions());
    }

    /** A sample may have the id of a test case: banks number each list from 1. */
    private void refuseSameIds(String field, List<TestCase> cases) {
        Set<String> ids = new HashSet<>();
        cases.stream()
                .filter(test -> !ids.add(test.id()))
                .forEach(test -> error(field, "two test cases have the id " + test.id()));
    }

    private void refuseHidden(Case sample) {
        if (Boolean.TRUE.equals(sample.hidden())) {
            error("sample_test_cases", "the sample " + sample.id() + " is shown to candidates and cannot be hidden");
        }
    }

    private static TestCase test(Case given, int points, boolean hidden) {
        return new TestCase(given.id(), or(given.input(), ""), given.expectedOutput(), points, hidden);
    }

    private Checker checker() {
        if (body.checker() == null) {
            return Checker.TRIMMED;
        }
        Kind kind = body.checker().type();
        Double tolerance = body.checker().tolerance();
        if (kind != Kind.floating) {
            if (tolerance != null && tolerance != 0) {
                error("checker.tolerance", "only the float checker has a tolerance");
            }
            return new Checker(Checker.Type.of(kind.name()), 0);
        }
        return new Checker(Checker.Type.FLOAT, or(tolerance, DEFAULT_TOLERANCE));
    }

    private ExecutionLimits limits() {
        if (body.limits() == null) {
            return ExecutionLimits.DEFAULT;
        }
        return new ExecutionLimits(
                or(body.limits().timeMs(), ExecutionLimits.DEFAULT.timeMs()),
                or(body.limits().memoryKb(), ExecutionLimits.DEFAULT.memoryKb()));
    }

    private Map<Language, String> solutions() {
        Map<Language, String> solutions = new EnumMap<>(Language.class);
        Stream<Solution> given =
                Stream.concat(orEmpty(body.referenceSolutions()).stream(), Stream.ofNullable(body.referenceSolution()));
        given.forEach(solution -> {
            Language language = Language.of(solution.language().name()).orElseThrow();
            if (solutions.put(language, solution.code()) != null) {
                error("reference_solutions", "two solutions in " + language.label());
            }
        });
        return solutions;
    }

    private static Map<Language, String> programs(Programs given) {
        Map<Language, String> programs = new EnumMap<>(Language.class);
        if (given != null) {
            put(programs, Language.JAVA, given.java());
            put(programs, Language.PYTHON, given.python());
            put(programs, Language.JAVASCRIPT, given.javascript());
            put(programs, Language.C, given.c());
            put(programs, Language.CPP, given.cpp());
        }
        return programs;
    }

    private static void put(Map<Language, String> programs, Language language, String code) {
        if (code != null) {
            programs.put(language, code);
        }
    }

    private Task choice() {
        refuseCode();
        List<Task.Choice.Option> options = orEmpty(body.choices()).stream()
                .map(option -> new Task.Choice.Option(option.id(), option.text()))
                .toList();
        Set<String> ids = new HashSet<>();
        options.stream()
                .filter(option -> !ids.add(option.id()))
                .forEach(option -> error("choices", "two choices have the id " + option.id()));
        if (options.size() < 2) {
            error("choices", "there are at least two choices");
        }
        Set<String> correct = Set.copyOf(new HashSet<>(orEmpty(body.correct())));
        boolean multiple = or(body.multiple(), false);
        if (!ids.containsAll(correct)) {
            error("correct", "names ids of choices");
        } else if (correct.isEmpty()) {
            error("correct", "at least one choice is right");
        } else if (!multiple && correct.size() > 1) {
            error("correct", "one choice is right unless multiple is true");
        }
        return new Task.Choice(options, correct, multiple);
    }

    private Task text() {
        refuseCode();
        refuse("choices", body.choices());
        refuse("multiple", body.multiple());
        if (body.grading() == QuestionRequests.Grade.auto
                && orEmpty(body.correct()).isEmpty()) {
            error("correct", "a text graded automatically has accepted answers");
        }
        return new Task.FreeText(orEmpty(body.correct()));
    }

    private void refuseCode() {
        refuse("sample_test_cases", body.sampleTestCases());
        refuse("test_cases", body.testCases());
        refuse("boiler_plate", body.boilerPlate());
        refuse("checker", body.checker());
        refuse("limits", body.limits());
        refuse("stop_after_first_failure", body.stopAfterFirstFailure());
        refuse("reference_solutions", body.referenceSolutions());
        refuse("reference_solution", body.referenceSolution());
    }

    private void refuse(String field, Object value) {
        boolean nothing =
                value == null || value instanceof List<?> list && list.isEmpty() || Boolean.FALSE.equals(value);
        if (!nothing) {
            error(field, "does not belong to this type of question");
        }
    }

    private void error(String field, String message) {
        errors.add(new FieldError(field, message));
    }

    private int points(Task task) {
        if (body.points() != null) {
            return body.points();
        }
        int sum = task instanceof Task.Code code
                ? code.tests().stream().mapToInt(TestCase::points).sum()
                : 0;
        return sum == 0 ? DEFAULT_POINTS : Math.min(sum, QuestionRequests.MOST_POINTS);
    }

    private Grading grading(Task task) {
        if (body.grading() != null) {
            return Grading.of(body.grading().name());
        }
        return task instanceof Task.FreeText text && text.accepted().isEmpty() ? Grading.MANUAL : Grading.AUTO;
    }

    private static <T> List<T> orEmpty(List<T> list) {
        return list == null ? List.of() : list;
    }

    private static <T> T or(T value, T otherwise) {
        return value == null ? otherwise : value;
    }
}
