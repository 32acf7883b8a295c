package dev.mockmate.testsession.result.domain;

/** What this service can say about an answer. */
public sealed interface Verdict {
    /** It is worth this. */
    record Scored(int points, String comment) implements Verdict {}

    /** The recruiter says what it is worth. */
    record LeftToRecruiter() implements Verdict {}

    /** It is a program that has to run first. */
    record ToBeJudged() implements Verdict {}

    /** It could not be said now; it is tried again. */
    record Later() implements Verdict {}
}
