import java.util.HashMap;
import java.util.Map;
import java.util.Scanner;

public class Main {
    /** Returns {first, last} counted from 1, or null. */
    static int[] longestStretch(int[] entries, long target) {
        Map<Long, Integer> firstSeen = new HashMap<>();
        firstSeen.put(0L, 0);
        long total = 0;
        int[] best = null;
        for (int i = 1; i <= entries.length; i++) {
            total += entries[i - 1];
            Integer start = firstSeen.get(total - target);
            if (start != null && (best == null || i - start > best[1] - best[0] + 1)) {
                best = new int[] {start + 1, i};
            }
            firstSeen.putIfAbsent(total, i);
        }
        return best;
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
