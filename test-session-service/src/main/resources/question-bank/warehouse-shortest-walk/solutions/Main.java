import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Scanner;

public class Main {
    static int shortestWalk(String[] grid) {
        int rows = grid.length;
        int cols = grid[0].length();
        int[] steps = new int[rows * cols];
        Arrays.fill(steps, -1);
        ArrayDeque<Integer> queue = new ArrayDeque<>();
        for (int r = 0; r < rows; r++) {
            int c = grid[r].indexOf('S');
            if (c >= 0) {
                steps[r * cols + c] = 0;
                queue.add(r * cols + c);
            }
        }
        int[][] moves = {{1, 0}, {-1, 0}, {0, 1}, {0, -1}};
        while (!queue.isEmpty()) {
            int cell = queue.remove();
            int r = cell / cols;
            int c = cell % cols;
            if (grid[r].charAt(c) == 'D') {
                return steps[cell];
            }
            for (int[] move : moves) {
                int nr = r + move[0];
                int nc = c + move[1];
                if (nr < 0 || nr >= rows || nc < 0 || nc >= cols || grid[nr].charAt(nc) == '#') {
                    continue;
                }
                int next = nr * cols + nc;
                if (steps[next] < 0) {
                    steps[next] = steps[cell] + 1;
                    queue.add(next);
                }
            }
        }
        return -1;
    }

    public static void main(String[] args) {
        Scanner in = new Scanner(System.in);
        int rows = in.nextInt();
        in.nextInt();
        String[] grid = new String[rows];
        for (int r = 0; r < rows; r++) {
            grid[r] = in.next();
        }
        System.out.println(shortestWalk(grid));
    }
}
