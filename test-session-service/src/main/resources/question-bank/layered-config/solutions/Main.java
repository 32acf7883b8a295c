import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

public class Main {
    static final Map<String, Map<String, String>> SETTINGS = new HashMap<>();
    static final Map<String, String> PARENTS = new HashMap<>();

    static void readConfig(List<String> lines) {
        Map<String, String> section = new HashMap<>();
        for (String raw : lines) {
            String line = raw.trim();
            if (line.isEmpty() || line.startsWith(";") || line.startsWith("#")) {
                continue;
            }
            if (line.startsWith("[")) {
                String[] names = line.substring(1, line.length() - 1).split(" : ");
                section = new HashMap<>();
                SETTINGS.put(names[0], section);
                PARENTS.put(names[0], names.length > 1 ? names[1] : null);
            } else {
                int equals = line.indexOf('=');
                section.put(line.substring(0, equals).trim(), line.substring(equals + 1).trim());
            }
        }
    }

    /** Returns the value, or null if the key was not found. */
    static String lookup(String section, String key) {
        for (String name = section; SETTINGS.containsKey(name); name = PARENTS.get(name)) {
            if (SETTINGS.get(name).containsKey(key)) {
                return SETTINGS.get(name).get(key);
            }
        }
        return SETTINGS.getOrDefault("default", Map.of()).get(key);
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
