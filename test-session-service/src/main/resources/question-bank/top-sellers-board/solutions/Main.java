import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Scanner;

public class Main {
    static class Product {
        final String name;
        long total;
        int latest;

        Product(String name) {
            this.name = name;
        }
    }

    static final Map<String, Product> PRODUCTS = new HashMap<>();

    static void sale(int line, String name, int pieces) {
        Product product = PRODUCTS.computeIfAbsent(name, Product::new);
        product.total += pieces;
        product.latest = line;
    }

    /** Returns the products in the order of the board. */
    static List<Product> board(int places) {
        List<Product> sold = new ArrayList<>();
        for (Product product : PRODUCTS.values()) {
            if (product.total > 0) {
                sold.add(product);
            }
        }
        sold.sort(Comparator.comparingLong((Product product) -> product.total)
                .thenComparingInt(product -> product.latest)
                .reversed());
        return sold.subList(0, Math.min(places, sold.size()));
    }

    public static void main(String[] args) {
        Scanner in = new Scanner(System.in);
        int count = in.nextInt();
        int places = in.nextInt();
        StringBuilder out = new StringBuilder();
        for (int line = 0; line < count; line++) {
            if (in.next().equals("sale")) {
                sale(line, in.next(), in.nextInt());
                continue;
            }
            List<String> entries = new ArrayList<>();
            for (Product product : board(places)) {
                entries.add(product.name + ":" + product.total);
            }
            out.append(entries.isEmpty() ? "-" : String.join(" ", entries)).append('\n');
        }
        System.out.print(out);
    }
}
