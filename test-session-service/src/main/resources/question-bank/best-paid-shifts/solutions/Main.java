import java.util.Arrays;
import java.util.Comparator;
import java.util.Scanner;

public class Main {
    /** Shifts are {start, end, pay}. Returns the pay and the number of shifts. */
    static long[] bestSet(int[][] shifts, int rest) {
        int n = shifts.length;
        Arrays.sort(shifts, Comparator.comparingInt(shift -> shift[1]));
        long[] total = new long[n + 1]; // for the first k shifts
        int[] number = new int[n + 1];
        for (int i = 0; i < n; i++) {
            int low = 0; // number of shifts that end early enough
            int high = i;
            while (low < high) {
                int middle = (low + high) / 2;
                if (shifts[middle][1] + rest <= shifts[i][0]) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            total[i + 1] = total[i];
            number[i + 1] = number[i];
            long pay = total[low] + shifts[i][2];
            if (pay > total[i] || pay == total[i] && number[low] + 1 < number[i]) {
                total[i + 1] = pay;
                number[i + 1] = number[low] + 1;
            }
        }
        return new long[] {total[n], number[n]};
    }

    public static void main(String[] args) {
        Scanner in = new Scanner(System.in);
        int n = in.nextInt();
        int rest = in.nextInt();
        int[][] shifts = new int[n][];
        for (int i = 0; i < n; i++) {
            shifts[i] = new int[] {in.nextInt(), in.nextInt(), in.nextInt()};
        }
        long[] result = bestSet(shifts, rest);
        System.out.println(result[0] + " " + result[1]);
    }
}
