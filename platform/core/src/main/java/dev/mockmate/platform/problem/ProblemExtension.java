package dev.mockmate.platform.problem;

/**
 * Lets a service add members to each of its problems where its contract asks for more than RFC 9457. A bean of this type is
 * applied to every problem the service answers.
 */
public interface ProblemExtension {
    /** The problem to send in place of {@code problem}. */
    Problem extend(Problem problem);
}
