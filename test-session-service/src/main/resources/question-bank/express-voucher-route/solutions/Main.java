import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Scanner;

public class Main {
    record Ride(int to, int price) {}
    record State(long total, int used, int station) {}

    /** rides.get(s) holds the rides from station s. Returns {price, vouchers used}, or null. */
    static long[] cheapest(int stations, int vouchers, List<List<Ride>> rides) {
        long[][] best = new long[vouchers + 1][stations + 1];
        for (long[] row : best) {
            Arrays.fill(row, Long.MAX_VALUE);
        }
        PriorityQueue<State> queue =
                new PriorityQueue<>(Comparator.comparingLong(State::total).thenComparingInt(State::used));
        best[0][1] = 0;
        queue.add(new State(0, 0, 1));
        while (!queue.isEmpty()) {
            State state = queue.remove();
            if (state.total() > best[state.used()][state.station()]) {
                continue;
            }
            if (state.station() == stations) {
                return new long[] {state.total(), state.used()};
            }
            for (Ride ride : rides.get(state.station())) {
                for (int extra = 0; extra <= 1 && state.used() + extra <= vouchers; extra++) {
                    long total = state.total() + (extra == 1 ? (ride.price() + 1) / 2 : ride.price());
                    int used = state.used() + extra;
                    if (total < best[used][ride.to()]) {
                        best[used][ride.to()] = total;
                        queue.add(new State(total, used, ride.to()));
                    }
                }
            }
        }
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
