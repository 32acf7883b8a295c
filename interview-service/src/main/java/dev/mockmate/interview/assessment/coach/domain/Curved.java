package dev.mockmate.interview.assessment.coach.domain;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * Kernel ridge regression as it is served: a result is the average one and what the graded answers say, each the more the more it is
 * like the asked one.
 *
 * @param width how fast likeness fades with the distance of a figure
 * @param mean of each figure in the graded answers, with {@code spread} its standard deviation
 * @param known the graded answers on that scale
 * @param weights for each result what each graded answer says
 * @param base what each result is for an average answer
 * @param squares the squared length of each known answer; follows from {@code known}
 */
record Curved(
        double width,
        float[] mean,
        float[] spread,
        float[][] known,
        float[][] weights,
        float[] base,
        double[] squares) {

    private static final float FARTHEST = 4;

    Curved(double width, float[] mean, float[] spread, float[][] known, float[][] weights, float[] base) {
        this(
                width,
                mean,
                spread,
                known,
                weights,
                base,
                Arrays.stream(known)
                        .mapToDouble(row -> Numbers.product(row, row))
                        .toArray());
    }

    /** A row on the scale of the known ones; what is far out counts as far out and no more. */
    float[] scaled(float[] row) {
        float[] scaled = new float[row.length];
        for (int at = 0; at < row.length; at++) {
            scaled[at] = Math.max(-FARTHEST, Math.min(FARTHEST, (row[at] - mean[at]) / spread[at]));
        }
        return scaled;
    }

    double[] of(float[] row) {
        return ofScaled(scaled(row));
    }

    /** All results for a row that is on the scale. */
    double[] ofScaled(float[] scaled) {
        double[] likes = likes(scaled);
        double[] results = new double[base.length];
        for (int result = 0; result < results.length; result++) {
            results[result] = base[result] + Numbers.product(weights[result], likes);
        }
        return results;
    }

    /** How like each known answer is, by way of the product of both, which needs less than their differences. */
    private double[] likes(float[] scaled) {
        double own = Numbers.product(scaled, scaled);
        double[] wide = new double[scaled.length];
        for (int at = 0; at < wide.length; at++) {
            wide[at] = scaled[at];
        }
        double[] likes = new double[known.length];
        for (int one = 0; one < likes.length; one++) {
            likes[one] = like(own + squares[one] - 2 * Numbers.product(known[one], wide));
        }
        return likes;
    }

    /** How like two rows are that far apart: 0 to 1. */
    double like(double apart) {
        return Math.exp(-width * apart);
    }

    static double apart(float[] one, float[] other, int from, int to) {
        double even = 0;
        double odd = 0;
        int at = from;
        for (; at + 1 < to; at += 2) {
            double difference = one[at] - (double) other[at];
            double next = one[at + 1] - (double) other[at + 1];
            even += difference * difference;
            odd += next * next;
        }
        if (at < to) {
            double last = one[at] - (double) other[at];
            even += last * last;
        }
        return even + odd;
    }

    void write(DataOutputStream out) throws IOException {
        out.writeDouble(width);
        Numbers.write(out, mean);
        Numbers.write(out, spread);
        Numbers.write(out, known);
        Numbers.write(out, weights);
        Numbers.write(out, base);
    }

    static Curved read(DataInputStream in) throws IOException {
        return new Curved(
                in.readDouble(), Numbers.row(in), Numbers.row(in), Numbers.rows(in), Numbers.rows(in), Numbers.row(in));
    }
}
