package dev.mockmate.interview.assessment.coach.domain;

import java.util.Arrays;

/**
 * What the graded answers say of one of which only some {@link ReasonKind kinds} of figures are known; the others are those of an
 * average answer. How like two answers are is the product of how like they are by each kind, so that each is reckoned once.
 *
 * @param average for each kind how like the average answer is to each graded one by it
 */
record KindLikeness(Curved answers, double[][] average) {

    private static final int KINDS = ReasonKind.values().length;

    static KindLikeness of(Curved answers) {
        return new KindLikeness(answers, byKind(answers, new float[answers.mean().length]));
    }

    /** The score for each set of kinds, which is a sum of the bits of their ordinals. */
    double[] scores(float[] scaled) {
        double[][] own = byKind(answers, scaled);
        double[] none = new double[answers.squares().length];
        Arrays.fill(none, 1);
        double[] scores = new double[1 << KINDS];
        addKind(0, 0, none, own, scores);
        return scores;
    }

    /** Goes through all sets of kinds from one on; {@code likes} is how like the answer is by those before in the set. */
    private void addKind(int kind, int set, double[] likes, double[][] own, double[] scores) {
        if (kind == KINDS) {
            scores[set] =
                    answers.base()[CoachModel.SCORE] + Numbers.product(answers.weights()[CoachModel.SCORE], likes);
            return;
        }
        addKind(kind + 1, set, product(likes, average[kind]), own, scores);
        addKind(kind + 1, set | 1 << kind, product(likes, own[kind]), own, scores);
    }

    private static double[] product(double[] one, double[] other) {
        double[] product = new double[one.length];
        for (int at = 0; at < product.length; at++) {
            product[at] = one[at] * other[at];
        }
        return product;
    }

    private static double[][] byKind(Curved answers, float[] scaled) {
        double[][] likes = new double[KINDS][answers.squares().length];
        for (ReasonKind kind : ReasonKind.values()) {
            double[] apart = likes[kind.ordinal()];
            for (int at : kind.places()) {
                addSquares(apart, scaled[at], answers.places()[at]);
            }
            for (int one = 0; one < apart.length; one++) {
                apart[one] = answers.like(apart[one]);
            }
        }
        return likes;
    }

    private static void addSquares(double[] apart, double figure, double[] known) {
        for (int one = 0; one < apart.length; one++) {
            double difference = figure - known[one];
            apart[one] += difference * difference;
        }
    }
}
