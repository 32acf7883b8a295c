import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Scanner;

public class Main {
    /** Suggests products by prefix. */
    static class Suggestions {
        private final Map<String, List<String>> best = new HashMap<>();

        Suggestions(Map<String, Long> sales) {
            List<String> names = new ArrayList<>(sales.keySet());
            names.sort(Comparator.comparing((String name) -> -sales.get(name)).thenComparing(Comparator.naturalOrder()));
            for (String name : names) {
                for (int length = 1; length <= name.length(); length++) {
                    List<String> list = best.computeIfAbsent(name.substring(0, length), key -> new ArrayList<>());
                    if (list.size() < 3) {
                        list.add(name);
                    }
                }
            }
        }

        List<String> find(String prefix) {
            return best.getOrDefault(prefix, List.of());
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
