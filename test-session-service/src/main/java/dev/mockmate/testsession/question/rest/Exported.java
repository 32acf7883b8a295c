package dev.mockmate.testsession.question.rest;

import dev.mockmate.testsession.question.domain.Checker;
import dev.mockmate.testsession.question.domain.Language;
import dev.mockmate.testsession.question.domain.Question;
import dev.mockmate.testsession.question.domain.Task;
import dev.mockmate.testsession.question.domain.TestCase;
import dev.mockmate.testsession.question.rest.QuestionRequests.Case;
import dev.mockmate.testsession.question.rest.QuestionRequests.Comparison;
import dev.mockmate.testsession.question.rest.QuestionRequests.Grade;
import dev.mockmate.testsession.question.rest.QuestionRequests.Kind;
import dev.mockmate.testsession.question.rest.QuestionRequests.Lang;
import dev.mockmate.testsession.question.rest.QuestionRequests.Level;
import dev.mockmate.testsession.question.rest.QuestionRequests.Option;
import dev.mockmate.testsession.question.rest.QuestionRequests.RunLimits;
import dev.mockmate.testsession.question.rest.QuestionRequests.Solution;
import dev.mockmate.testsession.question.rest.QuestionRequests.Type;
import dev.mockmate.testsession.question.rest.QuestionRequests.Write;
import java.util.Arrays;
import java.util.List;

/** Turns a question into the body that would store it. */
final class Exported {
    private Exported() {}

    static Write of(Question question) {
        Task.Code code = question.code().orElse(null);
        Task.Choice choice = question.task() instanceof Task.Choice it ? it : null;
        return new Write(
                Type.valueOf(question.type().label()),
                question.title(),
                question.text(),
                Level.valueOf(question.difficulty().label()),
                question.tags(),
                question.points(),
                null,
                Grade.valueOf(question.grading().label()),
                code == null ? null : cases(code.samples(), true),
                code == null ? null : cases(code.tests(), false),
                code == null ? null : QuestionViews.programs(code.boilerPlate()),
                code == null ? null : checker(code.checker()),
                code == null
                        ? null
                        : new RunLimits(code.limits().timeMs(), code.limits().memoryKb()),
                code == null ? null : code.stopAfterFirstFailure(),
                code == null ? null : solutions(code),
                null,
                choice == null ? null : options(choice),
                choice == null ? null : choice.multiple(),
                correct(question.task()));
    }

    private static List<Case> cases(List<TestCase> tests, boolean samples) {
        return tests.stream()
                .map(test -> new Case(
                        test.id(),
                        test.input(),
                        test.expectedOutput(),
                        samples ? null : test.points(),
                        samples ? null : test.hidden()))
                .toList();
    }

    private static Comparison checker(Checker checker) {
        return checker.type() == Checker.Type.FLOAT
                ? new Comparison(Kind.floating, checker.tolerance())
                : new Comparison(Kind.valueOf(checker.type().label()), null);
    }

    private static List<Solution> solutions(Task.Code code) {
        return Arrays.stream(Language.values())
                .filter(code.referenceSolutions()::containsKey)
                .map(language -> new Solution(
                        Lang.valueOf(language.label()),
                        code.referenceSolutions().get(language)))
                .toList();
    }

    private static List<Option> options(Task.Choice choice) {
        return choice.options().stream()
                .map(option -> new Option(option.id(), option.text()))
                .toList();
    }

    private static List<String> correct(Task task) {
        if (task instanceof Task.Choice choice) {
            return choice.correct().stream().sorted().toList();
        }
        return task instanceof Task.FreeText text ? text.accepted() : null;
    }
}
