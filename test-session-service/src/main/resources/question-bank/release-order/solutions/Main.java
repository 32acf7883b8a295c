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
        Map<String, Integer> waitingFor = new HashMap<>();
        Map<String, List<String>> followers = new HashMap<>();
        for (Rule rule : rules) {
            followers.computeIfAbsent(rule.before(), key -> new ArrayList<>()).add(rule.after());
            waitingFor.merge(rule.after(), 1, Integer::sum);
        }
        PriorityQueue<String> free = new PriorityQueue<>();
        for (String name : names) {
            if (!waitingFor.containsKey(name)) {
                free.add(name);
            }
        }
        List<String> order = new ArrayList<>();
        while (!free.isEmpty()) {
            String name = free.remove();
            order.add(name);
            for (String follower : followers.getOrDefault(name, List.of())) {
                if (waitingFor.merge(follower, -1, Integer::sum) == 0) {
                    free.add(follower);
                }
            }
        }
        return order.size() == names.size() ? order : null;
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
