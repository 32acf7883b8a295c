import java.util.ArrayDeque;
import java.util.Scanner;

public class Main {
    /** Returns the last minute and the number of cells that stay dry. */
    static int[] spread(char[][] grid) {
        // Write your solution here.
        return new int[] {0, 0};
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
