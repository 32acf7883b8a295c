import java.io.IOException;
import java.io.StreamTokenizer;

public class Main {
    /** The price, or -1 when the parcel is refused. The limits rise strictly. */
    static int priceOf(int weight, int[] limits, int[] prices) {
        int low = 0;
        int high = limits.length;
        while (low < high) {
            int middle = (low + high) / 2;
            if (limits[middle] > weight) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low < limits.length ? prices[low] : -1;
    }

    public static void main(String[] args) throws IOException {
        StreamTokenizer in = new StreamTokenizer(System.in);
        int n = next(in);
        int q = next(in);
        int[] limits = new int[n];
        int[] prices = new int[n];
        for (int i = 0; i < n; i++) {
            limits[i] = next(in);
        }
        for (int i = 0; i < n; i++) {
            prices[i] = next(in);
        }
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < q; i++) {
            int price = priceOf(next(in), limits, prices);
            out.append(price < 0 ? "refused" : String.valueOf(price)).append('\n');
        }
        System.out.print(out);
    }

    @SuppressWarnings("deprecation")
    private static int next(StreamTokenizer in) throws IOException {
        in.nextToken();
        return (int) in.nval;
    }
}
