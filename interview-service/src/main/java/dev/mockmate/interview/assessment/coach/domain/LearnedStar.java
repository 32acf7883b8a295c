package dev.mockmate.interview.assessment.coach.domain;

import dev.mockmate.interview.feedback.domain.Assessment.Role;
import dev.mockmate.interview.feedback.domain.Star.Status;

/** What the numbers of a model are called. */
final class LearnedStar {

    private static final double PRESENT_FROM = 6.7;
    private static final double WEAK_FROM = 3.3;

    private LearnedStar() {}

    /** @param value 0 to 10 */
    static Status status(double value) {
        return value >= PRESENT_FROM ? Status.PRESENT : value >= WEAK_FROM ? Status.WEAK : Status.MISSING;
    }

    /** The role with the largest share. */
    static Role role(double[] shares) {
        int most = 0;
        for (int at = 1; at < shares.length; at++) {
            most = shares[at] > shares[most] ? at : most;
        }
        return Role.values()[most];
    }
}
