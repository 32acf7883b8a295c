import java.util.Arrays;
import java.util.Scanner;

public class Main {
    /** Returns the smallest total, or -1. */
    static long cheapest(int[][] costs) {
        int count = costs.length;
        long[] best = new long[1 << count]; // by the set of customers already served
        Arrays.fill(best, Long.MAX_VALUE);
        best[0] = 0;
        for (int served = 0; served < best.length; served++) {
            if (best[served] == Long.MAX_VALUE) {
                continue;
            }
            int technician = Integer.bitCount(served);
            for (int customer = 0; customer < count; customer++) {
                int with = served | 1 << customer;
                if (with != served && costs[technician][customer] >= 0) {
                    best[with] = Math.min(best[with], best[served] + costs[technician][customer]);
                }
            }
        }
        long total = best[best.length - 1];
        return total == Long.MAX_VALUE ? -1 : total;
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
