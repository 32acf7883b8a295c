package dev.mockmate.interview.text.domain;

/**
 * How long the text of one answer may be, spoken, written or collected by a client; a longer one is refused. Two other bounds hold
 * beside it: a message to the gateway has at most 64K bytes, and the answers of one interview together have the room that {@code
 * AnswerSizeQuota} gives them.
 */
public final class AnswerLength {
    /** UTF-16 code units: more than an hour of speech. */
    public static final int MAX_CHARACTERS = 60_000;

    private AnswerLength() {}
}
