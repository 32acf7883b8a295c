package dev.mockmate.interview.assessment.coach.domain;

/** What a text means, as a direction: texts that mean the same have a dot product near 1. */
@FunctionalInterface
public interface Meaning {

    /** Numbers of a meaning. */
    int SIZE = 384;

    /** The meaning of a text as {@link #SIZE} numbers of length 1; all zero for a text without words. Not to be changed. */
    float[] of(String text);

    /** How near two meanings are: -1 to 1. */
    static double nearness(float[] one, float[] other) {
        return Numbers.product(one, other);
    }
}
