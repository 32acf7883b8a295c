import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.List;

public class Main {
    /** The words of the line, or null for an error. */
    static List<String> split(String line) {
        // Write your solution here.
        return null;
    }

    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        int n = Integer.parseInt(in.readLine());
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < n; i++) {
            List<String> words = split(in.readLine());
            out.append(words == null ? "error" : String.valueOf(words.size()));
            for (String word : words == null ? List.<String>of() : words) {
                out.append(" <").append(word).append('>');
            }
            out.append('\n');
        }
        System.out.print(out);
    }
}
