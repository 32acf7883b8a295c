import java.io.IOException;
import java.io.StreamTokenizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;

public class Main {
    record Road(int to, int time) {}
    record Stop(long time, int depot) {}

    /** roads.get(d) holds the roads that leave depot d; depots are numbered from 1. */
    static long fastest(int n, int[] handling, List<List<Road>> roads) {
        long[] best = new long[n + 1];
        Arrays.fill(best, Long.MAX_VALUE);
        best[1] = 0;
        PriorityQueue<Stop> queue = new PriorityQueue<>((a, b) -> Long.compare(a.time(), b.time()));
        queue.add(new Stop(0, 1));
        while (!queue.isEmpty()) {
            Stop stop = queue.remove();
            int depot = stop.depot();
            if (stop.time() > best[depot]) {
                continue;
            }
            if (depot == n) {
                return stop.time();
            }
            long start = stop.time() + (depot == 1 ? 0 : handling[depot]);
            for (Road road : roads.get(depot)) {
                long arrival = start + road.time();
                if (arrival < best[road.to()]) {
                    best[road.to()] = arrival;
                    queue.add(new Stop(arrival, road.to()));
                }
            }
        }
        return -1;
    }

    public static void main(String[] args) throws IOException {
        StreamTokenizer in = new StreamTokenizer(System.in);
        int n = next(in);
        int m = next(in);
        int[] handling = new int[n + 1];
        List<List<Road>> roads = new ArrayList<>();
        roads.add(List.of());
        for (int i = 1; i <= n; i++) {
            handling[i] = next(in);
            roads.add(new ArrayList<>());
        }
        for (int i = 0; i < m; i++) {
            int a = next(in);
            int b = next(in);
            roads.get(a).add(new Road(b, next(in)));
        }
        System.out.println(fastest(n, handling, roads));
    }

    @SuppressWarnings("deprecation")
    private static int next(StreamTokenizer in) throws IOException {
        in.nextToken();
        return (int) in.nval;
    }
}
