import java.util.Locale;
import java.util.Scanner;

public class Main {
    static int skipped;

    record Point(double x, double y) {
        double distanceTo(Point other) {
            return Math.hypot(x - other.x, y - other.y);
        }
    }

    /** Returns the distance and counts the customers that are skipped. */
    static double tour(double range, Point depot, Point[] customers) {
        double distance = 0;
        Point place = depot;
        double left = range;
        for (Point customer : customers) {
            double back = customer.distanceTo(depot);
            if (2 * back > range) {
                skipped++;
                continue;
            }
            if (place.distanceTo(customer) > left) {
                distance += place.distanceTo(depot);
                place = depot;
                left = range;
            }
            double step = place.distanceTo(customer);
            distance += step;
            left -= step;
            place = customer;
        }
        distance += place.distanceTo(depot);
        return distance;
    }

    public static void main(String[] args) {
        Scanner in = new Scanner(System.in).useLocale(Locale.ROOT);
        int n = in.nextInt();
        double range = in.nextDouble();
        Point depot = new Point(in.nextDouble(), in.nextDouble());
        Point[] customers = new Point[n];
        for (int i = 0; i < n; i++) {
            customers[i] = new Point(in.nextDouble(), in.nextDouble());
        }
        System.out.printf(Locale.ROOT, "%.9f %d%n", tour(range, depot, customers), skipped);
    }
}
