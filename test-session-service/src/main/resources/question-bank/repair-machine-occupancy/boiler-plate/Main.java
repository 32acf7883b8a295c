import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Scanner;

public class Main {
    record Booking(long start, long end) {}

    /** Returns {minutes, periods}. */
    static long[] occupancy(List<Booking> bookings) {
        bookings.sort(Comparator.comparingLong(Booking::start));
        long minutes = 0;
        long periods = 0;
        long periodEnd = -1;
        for (Booking booking : bookings) {
            if (booking.start() > periodEnd) {
                periods++;
                minutes += booking.end() - booking.start();
                periodEnd = booking.end();
            } else {
                minutes += booking.end() - periodEnd;
                periodEnd = booking.end();
            }
        }
        return new long[] {minutes, periods};
    }

    public static void main(String[] args) {
        Scanner in = new Scanner(System.in);
        int n = in.nextInt();
        List<Booking> bookings = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            bookings.add(new Booking(in.nextLong(), in.nextLong()));
        }
        long[] answer = occupancy(bookings);
        System.out.println(answer[0] + " " + answer[1]);
    }
}
