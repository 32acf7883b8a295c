import java.util.Scanner;

public class Main {
    static long readyAt(long labels, int[] warmUp, int[] pace) {
        long low = 0;
        long high = Long.MAX_VALUE;
        for (int i = 0; i < pace.length; i++) {
            high = Math.min(high, warmUp[i] + pace[i] * labels);
        }
        while (low < high) {
            long second = (low + high) / 2;
            if (printed(second, warmUp, pace) >= labels) {
                high = second;
            } else {
                low = second + 1;
            }
        }
        return low;
    }

    private static long printed(long second, int[] warmUp, int[] pace) {
        long sum = 0;
        for (int i = 0; i < pace.length; i++) {
            sum += Math.max(0, second - warmUp[i]) / pace[i];
        }
        return sum;
    }

    public static void main(String[] args) {
        Scanner in = new Scanner(System.in);
        int n = in.nextInt();
        long labels = in.nextLong();
        int[] warmUp = new int[n];
        int[] pace = new int[n];
        for (int i = 0; i < n; i++) {
            warmUp[i] = in.nextInt();
            pace[i] = in.nextInt();
        }
        System.out.println(readyAt(labels, warmUp, pace));
    }
}
