package dev.mockmate.interview.text.domain;

/** How long the text of one answer may be, spoken, written or collected by a client; a longer one is refused. */
public final class AnswerLength {
    /** UTF-16 code units: more than an hour of speech. */
    public static final int MAX_CHARACTERS = 60_000;

    private AnswerLength() {}
}
