import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

public class Main {
    static String clean(String subject) {
        // Write your solution here.
        return subject;
    }

    /** Returns the lines of the output. */
    static List<String> threads(List<String> subjects) {
        List<String> lines = new ArrayList<>();
        // Write your solution here.
        return lines;
    }

    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        int n = Integer.parseInt(in.readLine().trim());
        List<String> subjects = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            subjects.add(in.readLine());
        }
        System.out.println(String.join("\n", threads(subjects)));
    }
}
