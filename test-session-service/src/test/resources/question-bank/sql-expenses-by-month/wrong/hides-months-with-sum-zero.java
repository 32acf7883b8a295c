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
        TreeSet<String> months = new TreeSet<>();
        TreeMap<String, Map<String, Long>> rows = new TreeMap<>();
        Map<String, Long> totals = new TreeMap<>();
        for (Expense expense : expenses) {
            if (expense.date().startsWith(year + "-")) {
                String month = expense.date().substring(5, 7);
                months.add(month);
                rows.computeIfAbsent(expense.category(), category -> new TreeMap<>())
                        .merge(month, expense.amount(), Long::sum);
                totals.merge(month, expense.amount(), Long::sum);
            }
        }
        months.removeIf(month -> totals.get(month) == 0);
        lines.add("category " + String.join(" ", months) + (months.isEmpty() ? "" : " ") + "total");
        rows.forEach((category, sums) -> lines.add(line(category, sums, months)));
        lines.add(line("total", totals, months));
        return lines;
    }

    static String line(String name, Map<String, Long> sums, TreeSet<String> months) {
        StringBuilder line = new StringBuilder(name);
        long total = 0;
        for (String month : months) {
            long sum = sums.getOrDefault(month, 0L);
            line.append(' ').append(sum);
            total += sum;
        }
        return line.append(' ').append(total).toString();
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
