import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Scanner;

public class Main {
    record Order(String id, String region, String status, long cents) {}

    record Result(String region, int count, long sum) {}

    static List<Result> query(List<Order> orders) {
        List<Result> result = new ArrayList<>();
        Map<String, Integer> counts = new HashMap<>();
        Map<String, Long> sums = new HashMap<>();
        for (Order order : orders) {
            if (order.status().equals("paid")) {
                counts.merge(order.region(), 1, Integer::sum);
                sums.merge(order.region(), order.cents(), Long::sum);
            }
        }
        counts.forEach((region, count) -> result.add(new Result(region, count, sums.get(region))));
        result.sort(Comparator.comparingLong(Result::sum).reversed().thenComparing(Result::region));
        return result;
    }

    public static void main(String[] args) {
        Scanner in = new Scanner(System.in);
        int n = in.nextInt();
        List<Order> orders = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            orders.add(new Order(in.next(), in.next(), in.next(), in.nextLong()));
        }
        List<Result> result = query(orders);
        for (Result row : result) {
            System.out.println(row.region() + " " + row.count() + " " + row.sum());
        }
        if (result.isEmpty()) {
            System.out.println("NO ROWS");
        }
    }
}
