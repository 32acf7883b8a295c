package dev.mockmate.interview.assessment.coach.domain;

/** What each of several parts adds to a whole, averaged over all orders in which they may come: the effects sum up to the whole. */
final class Shapley {

    private Shapley() {}

    /** @param values what each set of parts is worth, the set being the bits of the index; @return the effect of each part */
    static double[] of(int parts, double[] values) {
        double[] effects = new double[parts];
        for (int set = 0; set < values.length; set++) {
            int size = Integer.bitCount(set);
            for (int part = 0; part < parts; part++) {
                if ((set & 1 << part) == 0) {
                    double share = 1 / (parts * binomial(parts - 1, size));
                    effects[part] += share * (values[set | 1 << part] - values[set]);
                }
            }
        }
        return effects;
    }

    private static double binomial(int of, int take) {
        double ways = 1;
        for (int at = 1; at <= take; at++) {
            ways = ways * (of - take + at) / at;
        }
        return ways;
    }
}
