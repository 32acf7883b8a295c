package dev.mockmate.interview.assessment.coach.domain;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** Rows of numbers in the model's file. */
final class Numbers {

    private Numbers() {}

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
