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
        Map<String, ArrayDeque<Integer>> recent = new TreeMap<>();
        Map<String, Integer> largest = new TreeMap<>();
        for (String line : lines) {
            String[] parts = line.split(" ", 4);
            if (!line.contains("ERROR")) {
                continue;
            }
            String service = parts[2].substring(0, parts[2].length() - 1);
            ArrayDeque<Integer> times = recent.computeIfAbsent(service, key -> new ArrayDeque<>());
            times.addLast(Integer.parseInt(parts[0]));
            while (times.getLast() - times.getFirst() >= window) {
                times.removeFirst();
            }
            largest.merge(service, times.size(), Math::max);
        }
        List<Map.Entry<String, Integer>> entries = new ArrayList<>(largest.entrySet());
        entries.sort((a, b) -> b.getValue() - a.getValue()); // stable: names stay in order
        for (Map.Entry<String, Integer> entry : entries) {
            if (entry.getValue() >= least) {
                result.add(entry.getKey() + " " + entry.getValue());
            }
        }
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
