import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

public class Main {
    static void readConfig(List<String> lines) {
        // Write your solution here.
    }

    /** Returns the value, or null if the key was not found. */
    static String lookup(String section, String key) {
        // Write your solution here.
        return null;
    }

    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        String[] numbers = in.readLine().split(" ");
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < Integer.parseInt(numbers[0]); i++) {
            lines.add(in.readLine());
        }
        readConfig(lines);
        for (int i = 0; i < Integer.parseInt(numbers[1]); i++) {
            String[] words = in.readLine().split(" ");
            String value = lookup(words[0], words[1]);
            System.out.println(value == null ? "MISSING" : "=" + value);
        }
    }
}
