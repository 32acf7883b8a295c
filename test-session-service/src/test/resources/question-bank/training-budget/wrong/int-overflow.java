import java.util.Scanner;

public class Main {
    /** Returns {largest benefit, smallest price for it}. */
    static long[] bestChoice(int budget, int[] price, int[] benefit) {
        // best[p]: the largest benefit for a total price of at most p
        int[] best = new int[budget + 1];
        for (int i = 0; i < price.length; i++) {
            for (int total = budget; total >= price[i]; total--) {
                best[total] = Math.max(best[total], best[total - price[i]] + benefit[i]);
            }
        }
        int cheapest = 0;
        while (best[cheapest] < best[budget]) {
            cheapest++;
        }
        return new long[] {best[budget], cheapest};
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
