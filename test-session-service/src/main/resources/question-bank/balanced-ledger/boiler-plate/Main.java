import java.util.HashMap;
import java.util.Map;
import java.util.Scanner;

public class Main {
    /** Returns {first, last} counted from 1, or null. */
    static int[] longestStretch(int[] entries, long target) {
        // Write your solution here.
        return null;
    }

    public static void main(String[] args) {
        Scanner in = new Scanner(System.in);
        int n = in.nextInt();
        long target = in.nextLong();
        int[] entries = new int[n];
        for (int i = 0; i < n; i++) {
            entries[i] = in.nextInt();
        }
        int[] best = longestStretch(entries, target);
        System.out.println(best == null ? "none" : best[0] + " " + best[1]);
    }
}
