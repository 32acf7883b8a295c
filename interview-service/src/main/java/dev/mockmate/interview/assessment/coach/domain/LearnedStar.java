package dev.mockmate.interview.assessment.coach.domain;

import dev.mockmate.interview.feedback.domain.Assessment.Role;
import dev.mockmate.interview.feedback.domain.Star.Part;
import dev.mockmate.interview.feedback.domain.Star.Status;
import dev.mockmate.interview.text.domain.LinearPattern;

/** What the numbers of a model are called. A part that is named outright ("My task was …") is what it says it is. */
final class LearnedStar {

    private static final double WEAK_FROM = 3.3;
    private static final LinearPattern TASK = LinearPattern.anyCase(
            "^(?:and |so )?my (?:task|goal|job|role|responsibility|assignment) (?:there |then |in (?:this|that|it) )?was\\b");
    private static final LinearPattern RESULT = LinearPattern.anyCase(
            "^(?:as a result\\b|the (?:result|outcome|effect) was\\b|in the end,? (?:i|we|it|they|she|he|the)\\b)");
    private static final LinearPattern ONLY_THOUGHT =
            LinearPattern.anyCase("\\b(?:would|will|could|should|might|may|can|i'd|we'd|i'll|we'll)\\b");

    private LearnedStar() {}

    /**
     * @param value 0 to 10
     * @param outright whether a sentence names the part
     */
    static Status status(Part part, double value, boolean outright) {
        double presentFrom =
                switch (part) {
                    case SITUATION, RESULT -> 6;
                    case TASK -> 7;
                    case ACTION -> 6.7;
                };
        return value >= (outright ? WEAK_FROM : presentFrom)
                ? Status.PRESENT
                : value >= WEAK_FROM ? Status.WEAK : Status.MISSING;
    }

    /** Whether a sentence says itself that it tells the part. */
    static boolean isOutright(Part part, String sentence) {
        return switch (part) {
            case TASK -> TASK.in(sentence);
            case RESULT -> RESULT.in(sentence) && !ONLY_THOUGHT.in(sentence);
            case SITUATION, ACTION -> false;
        };
    }

    /** The role a sentence names outright, else the one with the largest share. */
    static Role role(double[] shares, String sentence) {
        if (isOutright(Part.TASK, sentence)) {
            return Role.TASK;
        }
        if (isOutright(Part.RESULT, sentence)) {
            return Role.RESULT;
        }
        int most = 0;
        for (int at = 1; at < shares.length; at++) {
            most = shares[at] > shares[most] ? at : most;
        }
        return Role.values()[most];
    }
}
