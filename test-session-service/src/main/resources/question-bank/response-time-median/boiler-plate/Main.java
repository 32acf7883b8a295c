import java.util.Locale;
import java.util.Scanner;
import java.util.TreeSet;

public class Main {
    static double[] medians(double[] times, int size) {
        double[] result = new double[times.length];
        // Write your solution here.
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
