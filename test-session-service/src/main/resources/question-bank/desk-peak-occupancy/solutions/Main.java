import java.util.Map;
import java.util.Scanner;
import java.util.TreeMap;

public class Main {
    /** Bookings are pairs {a, b}. Returns the peak and the number of seconds it lasted in total. */
    static long[] peak(long[][] bookings) {
        TreeMap<Long, Integer> changes = new TreeMap<>();
        for (long[] booking : bookings) {
            changes.merge(booking[0], 1, Integer::sum);
            changes.merge(booking[1], -1, Integer::sum);
        }
        long best = 0;
        long seconds = 0;
        long used = 0;
        long previous = 0;
        for (Map.Entry<Long, Integer> change : changes.entrySet()) {
            if (used > best) {
                best = used;
                seconds = 0;
            }
            if (used == best) {
                seconds += change.getKey() - previous;
            }
            used += change.getValue();
            previous = change.getKey();
        }
        return new long[] {best, seconds};
    }

    public static void main(String[] args) {
        Scanner in = new Scanner(System.in);
        long[][] bookings = new long[in.nextInt()][2];
        for (long[] booking : bookings) {
            booking[0] = in.nextLong();
            booking[1] = in.nextLong();
        }
        long[] result = peak(bookings);
        System.out.println(result[0] + " " + result[1]);
    }
}
