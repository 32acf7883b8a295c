import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.HashMap;
import java.util.Map;

public class Main {
    private final String text;
    private final Map<String, Long> variables;
    private int next;

    Main(String text, Map<String, Long> variables) {
        this.text = text.replace(" ", "");
        this.variables = variables;
    }

    private boolean accept(char c) {
        if (next < text.length() && text.charAt(next) == c) {
            next++;
            return true;
        }
        return false;
    }

    private long sum() {
        long value = product();
        while (true) {
            if (accept('+')) {
                value += product();
            } else if (accept('-')) {
                value -= sum();
            } else {
                return value;
            }
        }
    }

    private long product() {
        long value = factor();
        while (true) {
            if (accept('*')) {
                value *= factor();
            } else if (accept('/')) {
                value /= factor(); // throws ArithmeticException for 0
            } else {
                return value;
            }
        }
    }

    private long factor() {
        if (accept('-')) {
            return -factor();
        }
        if (accept('(')) {
            long value = sum();
            accept(')');
            return value;
        }
        String word = word();
        if (Character.isDigit(word.charAt(0))) {
            return Long.parseLong(word);
        }
        if (word.equals("min") || word.equals("max")) {
            accept('(');
            long value = sum();
            while (accept(',')) {
                value = word.equals("min") ? Math.min(value, sum()) : Math.max(value, sum());
            }
            accept(')');
            return value;
        }
        if (!variables.containsKey(word)) {
            throw new ArithmeticException("no such variable: " + word);
        }
        return variables.get(word);
    }

    private String word() {
        int start = next;
        while (next < text.length() && Character.isLetterOrDigit(text.charAt(next))) {
            next++;
        }
        return text.substring(start, next);
    }

    /** Returns the value; throws ArithmeticException if there is none. */
    static long evaluate(String formula, Map<String, Long> variables) {
        return new Main(formula, variables).sum();
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
