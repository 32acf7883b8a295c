package dev.mockmate.session.rest;

import dev.mockmate.platform.text.Texts;

/** The rules of a session's fields that a new session and a change of it share. */
final class JobFields {
    static final String NOT_BE_BLANK = "must not be blank";
    static final String DIFFICULTY = "easy|medium|hard";
    static final String ONE_OF_DIFFICULTY = "one of easy, medium, hard";
    static final String INTERVIEW_TYPE = "behavioral|technical|mixed";
    static final String ONE_OF_INTERVIEW_TYPE = "one of behavioral, technical, mixed";
    static final int LEAST_MINUTES = 10;
    static final int MOST_MINUTES = 240;
    static final String LANGUAGE = "[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8}){0,3}";
    static final String A_LANGUAGE = "a BCP 47 language tag";

    private JobFields() {}

    /** A text in which nothing is to be seen says the same as null. */
    static String textOrNull(String text) {
        return text == null || !Texts.isVisible(text) ? null : text;
    }
}
