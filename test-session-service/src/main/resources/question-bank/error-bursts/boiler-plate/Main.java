import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

public class Main {
    /** Returns the lines "service burst" in the order of the output. */
    static List<String> bursts(List<String> lines, int window, int least) {
        List<String> result = new ArrayList<>();
        // Write your solution here.
        return result;
    }

    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        String[] first = in.readLine().split(" ");
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < Integer.parseInt(first[0]); i++) {
            lines.add(in.readLine());
        }
        List<String> found = bursts(lines, Integer.parseInt(first[1]), Integer.parseInt(first[2]));
        System.out.println(found.isEmpty() ? "QUIET" : String.join("\n", found));
    }
}
