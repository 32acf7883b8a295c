import java.io.IOException;
import java.io.StreamTokenizer;

public class Main {
    /** Answers questions about one grid. */
    static class HeatMap {
        private final int[][] above;

        HeatMap(int[][] grid) {
            above = new int[grid.length + 1][grid[0].length + 1];
            for (int r = 0; r < grid.length; r++) {
                for (int c = 0; c < grid[0].length; c++) {
                    above[r + 1][c + 1] = grid[r][c] + above[r][c + 1] + above[r + 1][c] - above[r][c];
                }
            }
        }

        /** The corners are counted from 1. */
        long sum(int r1, int c1, int r2, int c2) {
            int top = Math.min(r1, r2) - 1;
            int bottom = Math.max(r1, r2);
            int left = Math.min(c1, c2) - 1;
            int right = Math.max(c1, c2);
            return above[bottom][right] - above[top][right] - above[bottom][left] + above[top][left];
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
