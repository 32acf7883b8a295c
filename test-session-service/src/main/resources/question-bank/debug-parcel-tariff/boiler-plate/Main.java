import java.util.Scanner;

public class Main {
    static int findPrice(int[] starts, int[] prices, int weight) {
        int low = 0;
        int high = starts.length;
        // The step searched for is at least low and less than high.
        while (high - low > 1) {
            int middle = (low + high) / 2;
            if (starts[middle] < weight) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return prices[low];
    }

    public static void main(String[] args) {
        Scanner in = new Scanner(System.in);
        int n = in.nextInt();
        int q = in.nextInt();
        int[] starts = new int[n];
        int[] prices = new int[n];
        for (int i = 0; i < n; i++) {
            starts[i] = in.nextInt();
            prices[i] = in.nextInt();
        }
        for (int i = 0; i < q; i++) {
            System.out.println(findPrice(starts, prices, in.nextInt()));
        }
    }
}
