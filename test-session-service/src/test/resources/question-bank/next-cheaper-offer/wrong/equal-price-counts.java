import java.io.IOException;
import java.io.StreamTokenizer;
import java.util.ArrayDeque;
import java.util.Deque;

public class Main {
    static int[] waitingDays(int[] prices) {
        int[] answer = new int[prices.length];
        Deque<Integer> waiting = new ArrayDeque<>();
        for (int day = 0; day < prices.length; day++) {
            while (!waiting.isEmpty() && prices[waiting.peek()] >= prices[day]) {
                int earlier = waiting.pop();
                answer[earlier] = day - earlier;
            }
            waiting.push(day);
        }
        return answer;
    }

    @SuppressWarnings("deprecation")
    public static void main(String[] args) throws IOException {
        StreamTokenizer in = new StreamTokenizer(System.in);
        in.nextToken();
        int[] prices = new int[(int) in.nval];
        for (int i = 0; i < prices.length; i++) {
            in.nextToken();
            prices[i] = (int) in.nval;
        }
        StringBuilder out = new StringBuilder();
        for (int days : waitingDays(prices)) {
            out.append(days).append(' ');
        }
        System.out.println(out.toString().trim());
    }
}
