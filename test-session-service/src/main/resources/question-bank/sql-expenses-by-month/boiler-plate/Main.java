import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Scanner;
import java.util.TreeMap;
import java.util.TreeSet;

public class Main {
    record Expense(String date, String category, long amount) {}

    /** Returns the lines of the output. */
    static List<String> pivot(List<Expense> expenses, String year) {
        List<String> lines = new ArrayList<>();
        // Write your solution here.
        return lines;
    }

    public static void main(String[] args) {
        Scanner in = new Scanner(System.in);
        int n = in.nextInt();
        String year = in.next();
        List<Expense> expenses = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            expenses.add(new Expense(in.next(), in.next(), in.nextLong()));
        }
        System.out.println(String.join("\n", pivot(expenses, year)));
    }
}
