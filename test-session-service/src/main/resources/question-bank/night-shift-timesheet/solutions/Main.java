import java.util.Scanner;

public class Main {
    /** Start and end are minutes since midnight. */
    static int paidMinutes(int start, int end) {
        int length = end > start ? end - start : end + 24 * 60 - start;
        if (length > 9 * 60) {
            return length - 45;
        }
        if (length > 6 * 60) {
            return length - 30;
        }
        return length;
    }

    static int parse(String clock) {
        return Integer.parseInt(clock.substring(0, 2)) * 60 + Integer.parseInt(clock.substring(3, 5));
    }

    static String show(int minutes) {
        return String.format("%d:%02d", minutes / 60, minutes % 60);
    }

    public static void main(String[] args) {
        Scanner in = new Scanner(System.in);
        int n = in.nextInt();
        int total = 0;
        for (int i = 0; i < n; i++) {
            String shift = in.next();
            int paid = paidMinutes(parse(shift.substring(0, 5)), parse(shift.substring(6)));
            total += paid;
            System.out.println(show(paid));
        }
        System.out.println("Total " + show(total));
    }
}
