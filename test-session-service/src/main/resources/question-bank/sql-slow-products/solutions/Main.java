import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Scanner;
import java.util.TreeMap;

public class Main {
    record Sale(String code, long pieces) {}

    /** Returns the lines "code sold" in order. */
    static List<String> query(List<String> products, List<Sale> sales, long limit) {
        List<String> lines = new ArrayList<>();
        Map<String, Long> sold = new TreeMap<>();
        for (String code : products) {
            sold.put(code, 0L);
        }
        for (Sale sale : sales) {
            sold.computeIfPresent(sale.code(), (code, total) -> total + sale.pieces());
        }
        sold.entrySet().stream()
                .filter(entry -> entry.getValue() < limit)
                .sorted(Map.Entry.comparingByValue()) // stable: codes stay in order
                .forEach(entry -> lines.add(entry.getKey() + " " + entry.getValue()));
        return lines;
    }

    public static void main(String[] args) {
        Scanner in = new Scanner(System.in);
        int p = in.nextInt();
        int s = in.nextInt();
        long limit = in.nextLong();
        List<String> products = new ArrayList<>();
        for (int i = 0; i < p; i++) {
            products.add(in.next());
        }
        List<Sale> sales = new ArrayList<>();
        for (int i = 0; i < s; i++) {
            sales.add(new Sale(in.next(), in.nextLong()));
        }
        List<String> result = query(products, sales, limit);
        System.out.println(result.isEmpty() ? "NO ROWS" : String.join("\n", result));
    }
}
