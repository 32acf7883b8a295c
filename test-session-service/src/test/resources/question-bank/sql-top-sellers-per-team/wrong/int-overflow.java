import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Scanner;
import java.util.TreeMap;

public class Main {
    record Sale(String team, String seller, long amount) {}

    /** Returns the lines of the output. */
    static List<String> query(List<Sale> sales, int n) {
        List<String> lines = new ArrayList<>();
        Map<String, Map<String, Long>> totals = new TreeMap<>();
        for (Sale sale : sales) {
            totals.computeIfAbsent(sale.team(), team -> new TreeMap<>())
                    .merge(sale.seller(), sale.amount(), (a, b) -> (long) (int) (a + b)); // keeps the lower 32 bits
        }
        totals.forEach((team, sellers) -> {
            List<Map.Entry<String, Long>> entries = new ArrayList<>(sellers.entrySet());
            entries.sort((a, b) -> Long.compare(b.getValue(), a.getValue())); // stable: names stay in order
            int place = 0;
            for (int i = 0; i < entries.size(); i++) {
                Map.Entry<String, Long> entry = entries.get(i);
                if (i == 0 || !entry.getValue().equals(entries.get(i - 1).getValue())) {
                    place = i + 1;
                }
                if (place <= n) {
                    lines.add(team + " " + place + " " + entry.getKey() + " " + entry.getValue());
                }
            }
        });
        return lines;
    }

    public static void main(String[] args) {
        Scanner in = new Scanner(System.in);
        int r = in.nextInt();
        int n = in.nextInt();
        List<Sale> sales = new ArrayList<>();
        for (int i = 0; i < r; i++) {
            sales.add(new Sale(in.next(), in.next(), in.nextLong()));
        }
        System.out.println(String.join("\n", query(sales, n)));
    }
}
