package dev.mockmate.interview.assessment.coach.domain;

import java.util.ArrayList;
import java.util.List;

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
        float[] weights = answers.weights()[CoachModel.SCORE];
        double[] scores = new double[1 << KINDS];
        double[] likes = new double[scores.length];
        for (int one = 0; one < weights.length; one++) {
            likes[0] = weights[one];
            for (int kind = 0; kind < KINDS; kind++) {
                for (int set = 0; set < 1 << kind; set++) {
                    likes[set | 1 << kind] = likes[set] * own[kind][one];
                    likes[set] *= average[kind][one];
                }
            }
            for (int set = 0; set < scores.length; set++) {
                scores[set] += likes[set];
            }
        }
        for (int set = 0; set < scores.length; set++) {
            scores[set] += answers.base()[CoachModel.SCORE];
        }
        return scores;
    }

    private static double[][] byKind(Curved answers, float[] scaled) {
        double[][] likes = new double[KINDS][answers.known().length];
        for (ReasonKind kind : ReasonKind.values()) {
            List<int[]> runs = runs(kind.places());
            for (int one = 0; one < answers.known().length; one++) {
                double apart = 0;
                for (int[] run : runs) {
                    apart += Curved.apart(scaled, answers.known()[one], run[0], run[1]);
                }
                likes[kind.ordinal()][one] = answers.like(apart);
            }
        }
        return likes;
    }

    /** Places that follow on each other, each from and to. */
    private static List<int[]> runs(int[] places) {
        List<int[]> runs = new ArrayList<>();
        for (int place : places) {
            if (!runs.isEmpty() && runs.get(runs.size() - 1)[1] == place) {
                runs.get(runs.size() - 1)[1]++;
            } else {
                runs.add(new int[] {place, place + 1});
            }
        }
        return runs;
    }
}
