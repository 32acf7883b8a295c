package dev.mockmate.interview.assessment.coach.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What the model is asked with: a row of numbers for each sentence and, once the sentences are judged, one for the answer. Training
 * and serving build them here and nowhere else.
 */
final class AnswerVector {

    /** What is told of a sentence: ten roles, then what answers with such sentences are worth in four respects. */
    static final int ROLES = 10;

    static final int WORTHS = 4;
    static final int JUDGED = ROLES + WORTHS;

    private static final int NEIGHBOUR = 30;
    private static final int CATEGORIES = 4;
    private static final int FIRST_CATEGORY = 11;
    private static final double SHARPNESS = 6;
    private static final double SHORTEST = 0.05;
    private static final int NEAR_QUESTION = SentenceFigures.NAMES.size();

    static final int SENTENCE = AnswerFigures.PER_SENTENCE + Meaning.SIZE + CATEGORIES + 2 * NEIGHBOUR;
    static final int COUNTED =
            AnswerFigures.WHOLE + 2 * AnswerFigures.PER_SENTENCE + NEIGHBOUR + 3 * ROLES + 5 * WORTHS;
    static final int ANSWER = COUNTED + Meaning.SIZE;
    static final int ABOUT = 19;

    private AnswerVector() {}

    /** The rows of all sentences. */
    static float[][] sentences(AnswerFigures answer) {
        int count = answer.sentences().size();
        float[][] rows = new float[count][SENTENCE];
        for (int at = 0; at < count; at++) {
            int to = put(rows[at], 0, answer.figures()[at], AnswerFigures.PER_SENTENCE);
            for (float one : answer.meanings()[at]) {
                rows[at][to++] = one;
            }
            for (int category = 0; category < CATEGORIES; category++) {
                rows[at][to++] = (float) answer.whole()[FIRST_CATEGORY + category];
            }
            if (at > 0) {
                put(rows[at], to, answer.figures()[at - 1], NEIGHBOUR);
            }
            to += NEIGHBOUR;
            if (at + 1 < count) {
                put(rows[at], to, answer.figures()[at + 1], NEIGHBOUR);
            }
        }
        return rows;
    }

    /** The row of an answer whose sentences were judged: what was counted, then what it means as a whole. */
    static float[] answer(AnswerFigures answer, double[][] judged) {
        double[][] figures = answer.figures();
        double[][] roles = Arrays.stream(judged).map(AnswerVector::shares).toArray(double[][]::new);
        double[][] worths = Arrays.stream(judged)
                .map(row -> Arrays.copyOfRange(row, ROLES, JUDGED))
                .toArray(double[][]::new);
        List<double[]> parts = new ArrayList<>();
        parts.add(answer.whole());
        parts.add(mean(figures, AnswerFigures.PER_SENTENCE));
        parts.add(extreme(figures, AnswerFigures.PER_SENTENCE, 1));
        parts.add(Arrays.stream(mean(figures, NEIGHBOUR))
                .map(one -> one * figures.length / 5)
                .toArray());
        parts.add(mean(roles, ROLES));
        parts.add(extreme(roles, ROLES, 1));
        parts.add(Arrays.stream(mean(roles, ROLES))
                .map(one -> Math.log1p(one * roles.length))
                .toArray());
        parts.add(mean(worths, WORTHS));
        parts.add(extreme(worths, WORTHS, 1));
        parts.add(extreme(worths, WORTHS, -1));
        parts.add(byLength(worths, figures));
        parts.add(ends(worths));
        float[] row = new float[ANSWER];
        int to = 0;
        for (double[] part : parts) {
            to = put(row, to, part, part.length);
        }
        for (float one : AnswerFigures.mean(answer.meanings())) {
            row[to++] = one;
        }
        return row;
    }

    /** What tells whether an answer is about its question. */
    static float[] about(AnswerFigures answer) {
        double[][] figures = answer.figures();
        double[] whole = answer.whole();
        double[] mean = mean(figures, AnswerFigures.PER_SENTENCE);
        double[] most = extreme(figures, AnswerFigures.PER_SENTENCE, 1);
        double[] row = {
            whole[0],
            whole[4],
            whole[5],
            whole[6],
            whole[7],
            whole[8],
            whole[10],
            whole[11],
            whole[12],
            whole[13],
            whole[14],
            mean[NEAR_QUESTION],
            mean[NEAR_QUESTION + 1],
            most[NEAR_QUESTION],
            most[NEAR_QUESTION + 1],
            figures[0][NEAR_QUESTION],
            figures[figures.length - 1][NEAR_QUESTION],
            figures[0][SentenceFigures.QUESTION_SAID],
            mean[SentenceFigures.QUESTION_SAID]
        };
        float[] about = new float[ABOUT];
        put(about, 0, row, ABOUT);
        return about;
    }

    /** The roles as shares of one. */
    static double[] shares(double[] judged) {
        double[] shares = new double[ROLES];
        double sum = 0;
        for (int at = 0; at < ROLES; at++) {
            shares[at] = Math.exp(SHARPNESS * judged[at]);
            sum += shares[at];
        }
        for (int at = 0; at < ROLES; at++) {
            shares[at] /= sum;
        }
        return shares;
    }

    private static int put(float[] row, int to, double[] numbers, int count) {
        for (int at = 0; at < count; at++) {
            row[to + at] = (float) numbers[at];
        }
        return to + count;
    }

    private static double[] mean(double[][] rows, int size) {
        double[] mean = new double[size];
        for (double[] row : rows) {
            for (int at = 0; at < size; at++) {
                mean[at] += row[at] / rows.length;
            }
        }
        return mean;
    }

    private static double[] extreme(double[][] rows, int size, int sign) {
        double[] most = Arrays.copyOf(rows[0], size);
        for (double[] row : rows) {
            for (int at = 0; at < size; at++) {
                most[at] = sign > 0 ? Math.max(most[at], row[at]) : Math.min(most[at], row[at]);
            }
        }
        return most;
    }

    private static double[] byLength(double[][] worths, double[][] figures) {
        double[] mean = new double[WORTHS];
        double sum = 0;
        for (int row = 0; row < worths.length; row++) {
            double length = Math.max(SHORTEST, figures[row][0]);
            sum += length;
            for (int at = 0; at < WORTHS; at++) {
                mean[at] += worths[row][at] * length;
            }
        }
        for (int at = 0; at < WORTHS; at++) {
            mean[at] /= sum;
        }
        return mean;
    }

    /** The worth of the best three, the worst three, the last and the first sentence. */
    private static double[] ends(double[][] worths) {
        double[] sorted =
                Arrays.stream(worths).mapToDouble(row -> row[0]).sorted().toArray();
        int few = Math.min(3, sorted.length);
        return new double[] {
            Arrays.stream(sorted, sorted.length - few, sorted.length).average().orElse(0),
            Arrays.stream(sorted, 0, few).average().orElse(0),
            worths[worths.length - 1][0],
            worths[0][0]
        };
    }
}
