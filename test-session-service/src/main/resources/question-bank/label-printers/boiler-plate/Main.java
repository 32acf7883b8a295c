import java.util.Scanner;

public class Main {
    static long readyAt(long labels, int[] warmUp, int[] pace) {
        // Write your solution here.
        return 0;
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
