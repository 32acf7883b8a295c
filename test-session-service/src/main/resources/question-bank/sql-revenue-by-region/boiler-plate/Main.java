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
        // Write your solution here.
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
