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
        // Write your solution here.
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
