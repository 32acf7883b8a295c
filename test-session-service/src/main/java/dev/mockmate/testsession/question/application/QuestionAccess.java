package dev.mockmate.testsession.question.application;

import dev.mockmate.testsession.access.TestCaller;
import dev.mockmate.testsession.question.domain.Question;

/** Whose questions a caller sees and changes. */
final class QuestionAccess {
    private QuestionAccess() {}

    /** The shared bank is everybody's, an organisation's questions are its recruiters'; admins see all. */
    static boolean seesInBank(TestCaller caller, Question question) {
        return caller.testToken().isEmpty() && (question.isShared() || caller.conductsFor(question.organisation()));
    }

    /** Recruiters change their organisation's questions, admins all. */
    static boolean changes(TestCaller caller, Question question) {
        return caller.conductsFor(question.organisation());
    }
}
