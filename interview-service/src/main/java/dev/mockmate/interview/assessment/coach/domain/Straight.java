package dev.mockmate.interview.assessment.coach.domain;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * Ridge regression as it is served: each result is a sum of weighted figures, which are first brought to one scale.
 *
 * @param mean of each figure in the graded answers, with {@code spread} its standard deviation
 * @param weights a row for each result
 * @param base what each result is for an average answer
 */
record Straight(float[] mean, float[] spread, float[][] weights, float[] base) {

    double[] of(float[] row) {
        double[] scaled = new double[row.length];
        for (int at = 0; at < scaled.length; at++) {
            scaled[at] = (row[at] - mean[at]) / (double) spread[at];
        }
        double[] results = new double[base.length];
        for (int result = 0; result < results.length; result++) {
            results[result] = base[result] + Numbers.product(weights[result], scaled);
        }
        return results;
    }

    void write(DataOutputStream out) throws IOException {
        Numbers.write(out, mean);
        Numbers.write(out, spread);
        Numbers.write(out, weights);
        Numbers.write(out, base);
    }

    static Straight read(DataInputStream in) throws IOException {
        return new Straight(Numbers.row(in), Numbers.row(in), Numbers.rows(in), Numbers.row(in));
    }
}
