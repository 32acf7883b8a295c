import java.util.Arrays;
import java.util.Scanner;

public class Main {
    /** Returns the smallest total, or -1. */
    static long cheapest(int[][] costs) {
        // Write your solution here.
        return -1;
    }

    public static void main(String[] args) {
        Scanner in = new Scanner(System.in);
        int n = in.nextInt();
        int[][] costs = new int[n][n];
        for (int[] row : costs) {
            for (int c = 0; c < n; c++) {
                row[c] = in.nextInt();
            }
        }
        long total = cheapest(costs);
        System.out.println(total < 0 ? "impossible" : String.valueOf(total));
    }
}
