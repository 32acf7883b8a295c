import java.io.IOException;
import java.io.StreamTokenizer;

public class Main {
    /** Answers questions about one grid. */
    static class HeatMap {
        HeatMap(int[][] grid) {
            // Write your solution here.
        }

        /** The corners are counted from 1. */
        long sum(int r1, int c1, int r2, int c2) {
            // Write your solution here.
            return 0;
        }
    }

    public static void main(String[] args) throws IOException {
        StreamTokenizer in = new StreamTokenizer(System.in);
        int rows = next(in);
        int cols = next(in);
        int count = next(in);
        int[][] grid = new int[rows][cols];
        for (int[] row : grid) {
            for (int c = 0; c < cols; c++) {
                row[c] = next(in);
            }
        }
        HeatMap map = new HeatMap(grid);
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < count; i++) {
            out.append(map.sum(next(in), next(in), next(in), next(in))).append('\n');
        }
        System.out.print(out);
    }

    @SuppressWarnings("deprecation")
    private static int next(StreamTokenizer in) throws IOException {
        in.nextToken();
        return (int) in.nval;
    }
}
