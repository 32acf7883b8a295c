import java.util.Locale;
import java.util.Scanner;
import java.util.TreeSet;

public class Main {
    static double[] medians(double[] times, int size) {
        double[] result = new double[times.length];
        // Positions ordered by time; lower holds the smaller half and at most one more than upper.
        TreeSet<Integer> lower = new TreeSet<>((a, b) -> times[a] != times[b] ? Double.compare(times[a], times[b]) : a - b);
        TreeSet<Integer> upper = new TreeSet<>(lower.comparator());
        for (int i = 0; i < times.length; i++) {
            if (i >= size && !lower.remove(i - size)) {
                upper.remove(i - size);
            }
            lower.add(i);
            upper.add(lower.pollLast());
            while (upper.size() > lower.size()) {
                lower.add(upper.pollFirst());
            }
            double middle = times[lower.last()];
            result[i] = lower.size() > upper.size() ? middle : (middle + times[upper.first()]) / 2;
        }
        return result;
    }

    public static void main(String[] args) {
        Scanner in = new Scanner(System.in).useLocale(Locale.ROOT);
        int n = in.nextInt();
        int size = in.nextInt();
        double[] times = new double[n];
        for (int i = 0; i < n; i++) {
            times[i] = in.nextDouble();
        }
        StringBuilder out = new StringBuilder();
        for (double median : medians(times, size)) {
            out.append(median).append('\n');
        }
        System.out.print(out);
    }
}
