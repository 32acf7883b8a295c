import java.util.Map;
import java.util.Scanner;
import java.util.TreeMap;

public class Main {
    /** Bookings are pairs {a, b}. Returns the peak and the number of seconds it lasted in total. */
    static long[] peak(long[][] bookings) {
        // Write your solution here.
        return new long[] {0, 0};
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
