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
        String text = subject.toLowerCase(Locale.ROOT).trim();
        while (text.startsWith("re:") || text.startsWith("fw:") || text.startsWith("fwd:")) {
            text = text.substring(text.indexOf(':') + 1).trim();
        }
        return text.isEmpty() ? "(no subject)" : text;
    }

    /** Returns the lines of the output. */
    static List<String> threads(List<String> subjects) {
        List<String> lines = new ArrayList<>();
        Map<String, Integer> counts = new TreeMap<>();
        for (String subject : subjects) {
            counts.merge(clean(subject), 1, Integer::sum);
        }
        List<Map.Entry<String, Integer>> entries = new ArrayList<>(counts.entrySet());
        entries.sort((a, b) -> b.getValue() - a.getValue()); // stable: subjects stay in order
        for (Map.Entry<String, Integer> entry : entries) {
            lines.add(entry.getValue() + " " + entry.getKey());
        }
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
