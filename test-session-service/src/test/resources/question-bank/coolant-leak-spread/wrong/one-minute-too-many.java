import java.util.ArrayDeque;
import java.util.Scanner;

public class Main {
    /** Returns the last minute and the number of cells that stay dry. */
    static int[] spread(char[][] grid) {
        int rows = grid.length;
        int cols = grid[0].length;
        int dry = 0;
        int last = 0;
        ArrayDeque<int[]> queue = new ArrayDeque<>();
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < cols; c++) {
                if (grid[r][c] == 'L') {
                    queue.add(new int[] {r, c, 0});
                } else if (grid[r][c] == '.') {
                    dry++;
                }
            }
        }
        if (queue.isEmpty()) {
            return new int[] {0, dry};
        }
        int[][] moves = {{1, 0}, {-1, 0}, {0, 1}, {0, -1}};
        while (!queue.isEmpty()) {
            int[] cell = queue.remove();
            last = cell[2];
            for (int[] move : moves) {
                int r = cell[0] + move[0];
                int c = cell[1] + move[1];
                if (r >= 0 && r < rows && c >= 0 && c < cols && grid[r][c] == '.') {
                    grid[r][c] = 'L';
                    dry--;
                    queue.add(new int[] {r, c, cell[2] + 1});
                }
            }
        }
        return new int[] {last + 1, dry};
    }

    public static void main(String[] args) {
        Scanner in = new Scanner(System.in);
        int rows = in.nextInt();
        in.nextInt();
        char[][] grid = new char[rows][];
        for (int r = 0; r < rows; r++) {
            grid[r] = in.next().toCharArray();
        }
        int[] answer = spread(grid);
        System.out.println(answer[0] + " " + answer[1]);
    }
}
