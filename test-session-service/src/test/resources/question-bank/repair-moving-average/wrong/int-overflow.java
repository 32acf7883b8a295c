import java.util.Locale;
import java.util.Scanner;

public class Main {
    static double[] averages(int[] sales, int days) {
        double[] result = new double[sales.length - days + 1];
        int total = 0;
        for (int i = 0; i < sales.length; i++) {
            total += sales[i];
            if (i >= days) {
                total -= sales[i - days];
            }
            if (i >= days - 1) {
                result[i - days + 1] = (double) total / days;
            }
        }
        return result;
    }

    public static void main(String[] args) {
        Scanner in = new Scanner(System.in);
        int n = in.nextInt();
        int days = in.nextInt();
        int[] sales = new int[n];
        for (int i = 0; i < n; i++) {
            sales[i] = in.nextInt();
        }
        StringBuilder out = new StringBuilder();
        for (double average : averages(sales, days)) {
            out.append(String.format(Locale.ROOT, "%.7f%n", average));
        }
        System.out.print(out);
    }
}
