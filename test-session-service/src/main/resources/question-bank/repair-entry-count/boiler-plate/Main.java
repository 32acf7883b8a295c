import java.util.Scanner;

public class Main {
    /** How many days are less than the limit (inclusive: or equal to it). */
    static int entriesBelow(int[] days, int limit, boolean inclusive) {
        int low = 0;
        int high = days.length;
        while (low < high) {
            int middle = (low + high) / 2;
            if (days[middle] < limit) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    static int entriesBetween(int[] days, int a, int b) {
        if (a > b) {
            return 0;
        }
        return entriesBelow(days, b, true) - entriesBelow(days, a, false);
    }

    public static void main(String[] args) {
        Scanner in = new Scanner(System.in);
        int n = in.nextInt();
        int q = in.nextInt();
        int[] days = new int[n];
        for (int i = 0; i < n; i++) {
            days[i] = in.nextInt();
        }
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < q; i++) {
            out.append(entriesBetween(days, in.nextInt(), in.nextInt())).append('\n');
        }
        System.out.print(out);
    }
}
