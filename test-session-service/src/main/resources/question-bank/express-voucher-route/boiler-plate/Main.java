import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Scanner;

public class Main {
    record Ride(int to, int price) {}

    /** rides.get(s) holds the rides from station s. Returns {price, vouchers used}, or null. */
    static long[] cheapest(int stations, int vouchers, List<List<Ride>> rides) {
        // Write your solution here.
        return null;
    }

    public static void main(String[] args) {
        Scanner in = new Scanner(System.in);
        int stations = in.nextInt();
        int count = in.nextInt();
        int vouchers = in.nextInt();
        List<List<Ride>> rides = new ArrayList<>();
        for (int i = 0; i <= stations; i++) {
            rides.add(new ArrayList<>());
        }
        for (int i = 0; i < count; i++) {
            int a = in.nextInt();
            int b = in.nextInt();
            int price = in.nextInt();
            rides.get(a).add(new Ride(b, price));
            rides.get(b).add(new Ride(a, price));
        }
        long[] answer = cheapest(stations, vouchers, rides);
        System.out.println(answer == null ? "-1" : answer[0] + " " + answer[1]);
    }
}
