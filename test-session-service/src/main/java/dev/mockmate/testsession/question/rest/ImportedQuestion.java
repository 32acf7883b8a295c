package dev.mockmate.testsession.question.rest;

import dev.mockmate.testsession.question.rest.QuestionRequests.Write;

/**
 * A question found in an import, or what is wrong with it.
 *
 * @param at where in the import it stands: a line, or the number of a question, from 1
 * @param body null when it is unusable
 * @param error empty when it is usable
 */
record ImportedQuestion(int at, Write body, String error) {
    static ImportedQuestion of(int at, Write body) {
        return new ImportedQuestion(at, body, "");
    }

    static ImportedQuestion wrong(int at, String error) {
        return new ImportedQuestion(at, null, error);
    }

    /** No import at all. */
    static final class UnreadableException extends RuntimeException {
        UnreadableException(String message) {
            super(message);
        }
    }
}
