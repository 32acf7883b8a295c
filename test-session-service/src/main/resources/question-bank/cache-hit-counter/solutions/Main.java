import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;

public class Main {
    static int hits;
    static int misses;
    static int evictions;

    record Entry(String word, int number) {}

    /** Counts hits, misses and evictions; returns the products that are left, newest first. */
    static List<Integer> replay(int capacity, List<Entry> log) {
        LinkedHashSet<Integer> cache = new LinkedHashSet<>();
        for (Entry entry : log) {
            switch (entry.word()) {
                case "get" -> {
                    if (cache.remove(entry.number())) {
                        hits++;
                    } else {
                        misses++;
                    }
                    cache.add(entry.number());
                }
                case "del" -> cache.remove(entry.number());
                default -> capacity = entry.number();
            }
            while (cache.size() > capacity) {
                cache.remove(cache.iterator().next());
                evictions++;
            }
        }
        List<Integer> products = new ArrayList<>(cache);
        Collections.reverse(products);
        return products;
    }

    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        String[] head = in.readLine().trim().split(" ");
        List<Entry> log = new ArrayList<>();
        for (int i = 0; i < Integer.parseInt(head[0]); i++) {
            String[] parts = in.readLine().trim().split(" ");
            log.add(new Entry(parts[0], Integer.parseInt(parts[1])));
        }
        List<Integer> products = replay(Integer.parseInt(head[1]), log);
        System.out.println(hits + " " + misses + " " + evictions);
        StringBuilder line = new StringBuilder();
        for (int product : products) {
            line.append(line.isEmpty() ? "" : " ").append(product);
        }
        System.out.println(products.isEmpty() ? "-" : line.toString());
    }
}
