package dev.mockmate.interview.assessment.coach.domain;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** Rows of numbers: their products, and how they stand in the model's file. */
final class Numbers {

    private Numbers() {}

    /** The sum of the products of all places, as exact as doubles are; four sums side by side need not wait for each other. */
    static double product(float[] one, float[] other) {
        double first = 0;
        double second = 0;
        double third = 0;
        double fourth = 0;
        int at = 0;
        for (; at + 3 < one.length; at += 4) {
            first += one[at] * (double) other[at];
            second += one[at + 1] * (double) other[at + 1];
            third += one[at + 2] * (double) other[at + 2];
            fourth += one[at + 3] * (double) other[at + 3];
        }
        for (; at < one.length; at++) {
            first += one[at] * (double) other[at];
        }
        return first + second + (third + fourth);
    }

    /** The same with a row that was widened before. */
    static double product(float[] one, double[] other) {
        double first = 0;
        double second = 0;
        double third = 0;
        double fourth = 0;
        int at = 0;
        for (; at + 3 < one.length; at += 4) {
            first += one[at] * other[at];
            second += one[at + 1] * other[at + 1];
            third += one[at + 2] * other[at + 2];
            fourth += one[at + 3] * other[at + 3];
        }
        for (; at < one.length; at++) {
            first += one[at] * other[at];
        }
        return first + second + (third + fourth);
    }

    static void write(DataOutputStream out, float[] row) throws IOException {
        out.writeInt(row.length);
        for (float one : row) {
            out.writeFloat(one);
        }
    }

    static void write(DataOutputStream out, float[][] rows) throws IOException {
        out.writeInt(rows.length);
        for (float[] row : rows) {
            write(out, row);
        }
    }

    static float[] row(DataInputStream in) throws IOException {
        float[] row = new float[in.readInt()];
        for (int at = 0; at < row.length; at++) {
            row[at] = in.readFloat();
        }
        return row;
    }

    static float[][] rows(DataInputStream in) throws IOException {
        float[][] rows = new float[in.readInt()][];
        for (int at = 0; at < rows.length; at++) {
            rows[at] = row(in);
        }
        return rows;
    }
}
