package dev.mockmate.testsession.question.domain;

import java.util.Locale;

/** How a question is answered. */
public enum QuestionType {
    /** By a program. */
    CODE,
    /** By picking. */
    CHOICE,
    /** By a text. */
    TEXT;

    /** The name clients see, like {@code code}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    static QuestionType of(Task task) {
        if (task instanceof Task.Code) {
            return CODE;
        }
        return task instanceof Task.Choice ? CHOICE : TEXT;
    }
}
