import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Scanner;

public class Main {
    /** Suggests products by prefix. */
    static class Suggestions {
        Suggestions(Map<String, Long> sales) {
            // Write your solution here.
        }

        List<String> find(String prefix) {
            // Write your solution here.
            return List.of();
        }
    }

    public static void main(String[] args) {
        Scanner in = new Scanner(System.in);
        int n = in.nextInt();
        int q = in.nextInt();
        Map<String, Long> sales = new HashMap<>();
        for (int i = 0; i < n; i++) {
            sales.merge(in.next(), in.nextLong(), Long::sum);
        }
        Suggestions suggestions = new Suggestions(sales);
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < q; i++) {
            List<String> names = suggestions.find(in.next());
            out.append(names.isEmpty() ? "-" : String.join(" ", names)).append('\n');
        }
        System.out.print(out);
    }
}
