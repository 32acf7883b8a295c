package dev.mockmate.interview.assessment.coach.domain;

/**
 * What the known answers mean, and how many of them are nearer to a sentence than something else. First it is reckoned about, for all
 * sentences and answers at once; exactly only where that does not decide.
 *
 * @param places for each of the {@link Meaning#SIZE} numbers of a meaning that of each known answer, which are of length 1
 */
record KnownDirections(float[][] places) {

    /** Rounding of floats adds up to less for meanings of length 1. */
    private static final double ABOUT = 5e-5;

    private static final int AT_ONCE = 4;

    /** @param answers by rows of {@link AnswerVector#answer} */
    static KnownDirections of(Curved answers) {
        int known = answers.squares().length;
        float[][] places = new float[Meaning.SIZE][known];
        for (int one = 0; one < known; one++) {
            double squares = 0;
            for (int at = 0; at < Meaning.SIZE; at++) {
                int place = AnswerVector.COUNTED + at;
                float here = (float) answers.places()[place][one] * answers.spread()[place] + answers.mean()[place];
                places[at][one] = here;
                squares += here * (double) here;
            }
            for (int at = 0; at < Meaning.SIZE; at++) {
                places[at][one] /= (float) Math.sqrt(squares);
            }
        }
        return new KnownDirections(places);
    }

    /** About how near each known answer is to each sentence. */
    float[][] roughly(float[][] sentences) {
        float[][] near = new float[sentences.length][places[0].length];
        for (int at = 0; at < Meaning.SIZE; at += AT_ONCE) {
            for (int sentence = 0; sentence < sentences.length; sentence++) {
                add(near[sentence], sentences[sentence], at);
            }
        }
        return near;
    }

    private void add(float[] near, float[] sentence, int at) {
        float a = sentence[at];
        float b = sentence[at + 1];
        float c = sentence[at + 2];
        float d = sentence[at + 3];
        float[] first = places[at];
        float[] second = places[at + 1];
        float[] third = places[at + 2];
        float[] fourth = places[at + 3];
        for (int one = 0; one < near.length; one++) {
            near[one] += a * first[one] + b * second[one] + (c * third[one] + d * fourth[one]);
        }
    }

    /**
     * The share of the known answers that are nearer to a sentence than that; none is to one without a meaning.
     *
     * @param near what {@link #roughly} says of the sentence
     */
    double nearer(float[] sentence, float[] near, double than) {
        if (Meaning.nearness(sentence, sentence) == 0) {
            return 0;
        }
        int nearer = 0;
        for (int one = 0; one < near.length; one++) {
            boolean open = Math.abs(near[one] - than) <= ABOUT;
            nearer += (open ? exactly(sentence, one) : near[one]) > than ? 1 : 0;
        }
        return nearer / (double) near.length;
    }

    private double exactly(float[] sentence, int one) {
        float[] direction = new float[sentence.length];
        for (int at = 0; at < direction.length; at++) {
            direction[at] = places[at][one];
        }
        return Meaning.nearness(sentence, direction);
    }
}
