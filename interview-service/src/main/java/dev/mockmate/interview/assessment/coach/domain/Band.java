package dev.mockmate.interview.assessment.coach.domain;

/** What answers like it are worth: the likeliest band, and how far it is before the next. */
record Band(double from, double to, double sure, String told) {

    private static final double STEP = 0.1;

    /** How far outside of its band a score still tells answers of the band from each other. */
    private static final double BEYOND_THE_BAND = 0.5;

    static Band of(double weak, double strong) {
        double middling = 10 - weak - strong;
        double most = Math.max(weak, Math.max(middling, strong));
        double least = Math.min(weak, Math.min(middling, strong));
        double sure = most - (weak + middling + strong - most - least);
        if (most == strong) {
            return new Band(CoachModel.STRONG_FROM, 10, sure, "strong");
        }
        return most == weak
                ? new Band(0, CoachModel.WEAK_BELOW - STEP, sure, "weak")
                : new Band(CoachModel.WEAK_BELOW, CoachModel.STRONG_FROM - STEP, sure, "middling");
    }

    /** The lowest score of the band a score is in. */
    static double begins(double score) {
        return score >= CoachModel.STRONG_FROM
                ? CoachModel.STRONG_FROM
                : score >= CoachModel.WEAK_BELOW ? CoachModel.WEAK_BELOW : 0;
    }

    /** The score drawn into the band, so that answers outside of it keep their order. */
    double within(double score) {
        double share = (score - from + BEYOND_THE_BAND) / (to - from + 2 * BEYOND_THE_BAND);
        return from + (to - from) * Math.max(0, Math.min(1, share));
    }
}
