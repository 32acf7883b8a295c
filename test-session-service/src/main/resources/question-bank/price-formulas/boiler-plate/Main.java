import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.HashMap;
import java.util.Map;

public class Main {
    /** Returns the value; throws ArithmeticException if there is none. */
    static long evaluate(String formula, Map<String, Long> variables) {
        // Write your solution here.
        throw new ArithmeticException();
    }

    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        String[] numbers = in.readLine().split(" ");
        Map<String, Long> variables = new HashMap<>();
        for (int i = 0; i < Integer.parseInt(numbers[0]); i++) {
            String[] words = in.readLine().split(" ");
            variables.put(words[0], Long.parseLong(words[1]));
        }
        for (int i = 0; i < Integer.parseInt(numbers[1]); i++) {
            String formula = in.readLine();
            try {
                System.out.println(evaluate(formula, variables));
            } catch (ArithmeticException e) {
                System.out.println("ERROR");
            }
        }
    }
}
