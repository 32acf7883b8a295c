import java.util.Arrays;
import java.util.Comparator;
import java.util.Scanner;

public class Main {
    /** Shifts are {start, end, pay}. Returns the pay and the number of shifts. */
    static long[] bestSet(int[][] shifts, int rest) {
        // Write your solution here.
        return new long[] {0, 0};
    }

    public static void main(String[] args) {
        Scanner in = new Scanner(System.in);
        int n = in.nextInt();
        int rest = in.nextInt();
        int[][] shifts = new int[n][];
        for (int i = 0; i < n; i++) {
            shifts[i] = new int[] {in.nextInt(), in.nextInt(), in.nextInt()};
        }
        long[] result = bestSet(shifts, rest);
        System.out.println(result[0] + " " + result[1]);
    }
}
