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
 * @param places each figure, on that scale, of all graded answers: side by side they are reckoned with at once
 * @param weights for each result what each graded answer says
 * @param base what each result is for an average answer
 * @param squares the squared length of each graded answer; follows from {@code places}
 */
record Curved(
        double width,
        float[] mean,
        float[] spread,
        double[][] places,
        float[][] weights,
        float[] base,
        double[] squares) {

    private static final float FARTHEST = 4;
    private static final int AT_ONCE = 4;

    /** @param known the graded answers on the scale, a row each */
    Curved(double width, float[] mean, float[] spread, float[][] known, float[][] weights, float[] base) {
        this(
                width,
                mean,
                spread,
                places(known, mean.length),
                weights,
                base,
                Arrays.stream(known)
                        .mapToDouble(row -> Numbers.product(row, row))
                        .toArray());
    }

    private static double[][] places(float[][] known, int size) {
        double[][] places = new double[size][known.length];
        for (int one = 0; one < known.length; one++) {
            for (int at = 0; at < size; at++) {
                places[at][one] = known[one][at];
            }
        }
        return places;
    }

    /** The graded answers on the scale, a row each. */
    float[][] known() {
        float[][] known = new float[squares.length][places.length];
        for (int one = 0; one < known.length; one++) {
            for (int at = 0; at < places.length; at++) {
                known[one][at] = (float) places[at][one];
            }
        }
        return known;
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
        return ofScaled(new float[][] {scaled(row)})[0];
    }

    /** All results for each row that is on the scale. */
    double[][] ofScaled(float[][] scaled) {
        double[][] products = products(scaled);
        double[][] results = new double[scaled.length][base.length];
        for (int row = 0; row < scaled.length; row++) {
            double own = Numbers.product(scaled[row], scaled[row]);
            double[] likes = products[row];
            for (int one = 0; one < likes.length; one++) {
                likes[one] = like(own + squares[one] - 2 * likes[one]);
            }
            for (int result = 0; result < base.length; result++) {
                results[row][result] = base[result] + Numbers.product(weights[result], likes);
            }
        }
        return results;
    }

    /** Of each row and each graded answer: by way of them the distance needs less than by all differences. */
    private double[][] products(float[][] scaled) {
        double[][] products = new double[scaled.length][squares.length];
        int at = 0;
        for (; at + AT_ONCE <= places.length; at += AT_ONCE) {
            for (int row = 0; row < scaled.length; row++) {
                add(products[row], scaled[row], at);
            }
        }
        for (; at < places.length; at++) {
            for (int row = 0; row < scaled.length; row++) {
                for (int one = 0; one < squares.length; one++) {
                    products[row][one] += scaled[row][at] * places[at][one];
                }
            }
        }
        return products;
    }

    private void add(double[] products, float[] scaled, int at) {
        double a = scaled[at];
        double b = scaled[at + 1];
        double c = scaled[at + 2];
        double d = scaled[at + 3];
        double[] first = places[at];
        double[] second = places[at + 1];
        double[] third = places[at + 2];
        double[] fourth = places[at + 3];
        for (int one = 0; one < products.length; one++) {
            products[one] += a * first[one] + b * second[one] + (c * third[one] + d * fourth[one]);
        }
    }

    /** How like two rows are that far apart: 0 to 1. */
    double like(double apart) {
        return Math.exp(-width * apart);
    }

    static double apart(float[] one, float[] other, int from, int to) {
        double sum = 0;
        for (int at = from; at < to; at++) {
            double difference = one[at] - (double) other[at];
            sum += difference * difference;
        }
        return sum;
    }

    void write(DataOutputStream out) throws IOException {
        out.writeDouble(width);
        Numbers.write(out, mean);
        Numbers.write(out, spread);
        Numbers.write(out, known());
        Numbers.write(out, weights);
        Numbers.write(out, base);
    }

    static Curved read(DataInputStream in) throws IOException {
        return new Curved(
                in.readDouble(), Numbers.row(in), Numbers.row(in), Numbers.rows(in), Numbers.rows(in), Numbers.row(in));
    }
}
