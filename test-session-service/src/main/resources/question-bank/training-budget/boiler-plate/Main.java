import java.util.Scanner;

public class Main {
    /** Returns {largest benefit, smallest price for it}. */
    static long[] bestChoice(int budget, int[] price, int[] benefit) {
        // Write your solution here.
        return new long[] {0, 0};
    }

    public static void main(String[] args) {
        Scanner in = new Scanner(System.in);
        int n = in.nextInt();
        int budget = in.nextInt();
        int[] price = new int[n];
        int[] benefit = new int[n];
        for (int i = 0; i < n; i++) {
            price[i] = in.nextInt();
            benefit[i] = in.nextInt();
        }
        long[] answer = bestChoice(budget, price, benefit);
        System.out.println(answer[0] + " " + answer[1]);
    }
}
