import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

public class Main {
    record Rule(String before, String after) {}

    /** The names in order, or null when the rules cannot be met. */
    static List<String> releaseOrder(List<String> names, List<Rule> rules) {
        // Write your solution here.
        return null;
    }

    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        String[] head = in.readLine().trim().split(" ");
        List<String> names = new ArrayList<>();
        for (int i = 0; i < Integer.parseInt(head[0]); i++) {
            names.add(in.readLine().trim());
        }
        List<Rule> rules = new ArrayList<>();
        for (int i = 0; i < Integer.parseInt(head[1]); i++) {
            String[] pair = in.readLine().trim().split(" ");
            rules.add(new Rule(pair[0], pair[1]));
        }
        List<String> order = releaseOrder(names, rules);
        System.out.println(order == null ? "impossible" : String.join("\n", order));
    }
}
