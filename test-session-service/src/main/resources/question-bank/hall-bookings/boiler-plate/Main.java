import java.io.IOException;
import java.io.StreamTokenizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

public class Main {
    record Request(int start, int end, int fee) {}

    static long bestIncome(int gap, List<Request> requests) {
        // Write your solution here.
        return 0;
    }

    public static void main(String[] args) throws IOException {
        StreamTokenizer in = new StreamTokenizer(System.in);
        int n = next(in);
        int gap = next(in);
        List<Request> requests = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            requests.add(new Request(next(in), next(in), next(in)));
        }
        System.out.println(bestIncome(gap, requests));
    }

    @SuppressWarnings("deprecation")
    private static int next(StreamTokenizer in) throws IOException {
        in.nextToken();
        return (int) in.nval;
    }
}
