import java.util.Arrays;
import java.util.Scanner;

public class Main {
    /** times: seconds of the day in any order. Returns {begin, attempts}. */
    static int[] busiest(int[] times, int width) {
        Arrays.sort(times);
        int[] best = {times[0], 0};
        int end = 0;
        for (int begin = 0; begin < times.length; begin++) {
            while (end < times.length && times[end] < times[begin] + width) {
                end++;
            }
            if (end - begin > best[1]) {
                best = new int[] {times[begin], end - begin};
            }
        }
        return best;
    }

    public static void main(String[] args) {
        Scanner in = new Scanner(System.in);
        int n = in.nextInt();
        int width = in.nextInt();
        int[] times = new int[n];
        for (int i = 0; i < n; i++) {
            String[] parts = in.next().split(":");
            times[i] = Integer.parseInt(parts[0]) * 3600 + Integer.parseInt(parts[1]) * 60 + Integer.parseInt(parts[2]);
        }
        int[] best = busiest(times, width);
        System.out.printf("%02d:%02d:%02d %d%n", best[0] / 3600, best[0] / 60 % 60, best[0] % 60, best[1]);
    }
}
