import java.io.IOException;
import java.io.StreamTokenizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

public class Main {
    record Request(int start, int end, int fee) {}

    static long bestIncome(int gap, List<Request> requests) {
        requests.sort(Comparator.comparingInt(Request::end));
        long[] best = new long[requests.size() + 1];
        for (int i = 0; i < requests.size(); i++) {
            Request request = requests.get(i);
            int low = 0;
            int high = i;
            while (low < high) {
                int middle = (low + high) / 2;
                if (requests.get(middle).end() + gap <= request.start()) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            best[i + 1] = Math.max(best[i], best[low] + request.fee());
        }
        return best[requests.size()];
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
