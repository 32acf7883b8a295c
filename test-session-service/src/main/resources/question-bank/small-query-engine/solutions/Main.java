import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

public class Main {
    static List<String> names = new ArrayList<>();
    static List<String> types = new ArrayList<>();
    static List<String[]> table = new ArrayList<>();

    /** Compares two values of a column. */
    static int compare(int column, String a, String b) {
        return types.get(column).equals("int") ? Long.compare(Long.parseLong(a), Long.parseLong(b)) : a.compareTo(b);
    }

    static boolean holds(String operator, int order) {
        return switch (operator) {
            case "=" -> order == 0;
            case "!=" -> order != 0;
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            default -> order >= 0;
        };
    }

    static String evaluate(String item, List<String[]> rows) {
        if (item.equals("COUNT")) {
            return String.valueOf(rows.size());
        }
        String[] parts = item.split(":");
        int column = names.indexOf(parts[parts.length - 1]);
        if (parts.length == 1) {
            return rows.get(0)[column];
        }
        if (parts[0].equals("SUM")) {
            return String.valueOf(rows.stream().mapToLong(row -> Long.parseLong(row[column])).sum());
        }
        Comparator<String> order = (a, b) -> compare(column, a, b);
        if (parts[0].equals("MAX")) {
            order = order.reversed();
        }
        return rows.stream().map(row -> row[column]).min(order).orElse("NULL");
    }

    /** Returns the lines of the result. */
    static List<String> run(String query) {
        List<String> result = new ArrayList<>();
        String[] words = query.split(" ");
        String[] items = words[1].split(",");
        List<String[]> rows = new ArrayList<>(table);
        int i = 2;
        for (; i < words.length && !words[i].equals("GROUP"); i += 4) {
            int column = names.indexOf(words[i + 1]);
            String operator = words[i + 2];
            String value = words[i + 3];
            rows.removeIf(row -> !holds(operator, compare(column, row[column], value)));
        }
        List<List<String[]>> groups = new ArrayList<>(); // each makes one line
        if (i < words.length) {
            int column = names.indexOf(words[i + 2]);
            rows.sort((a, b) -> compare(column, a[column], b[column]));
            for (String[] row : rows) {
                List<String[]> last = groups.isEmpty() ? null : groups.get(groups.size() - 1);
                if (last == null || !last.get(0)[column].equals(row[column])) {
                    last = new ArrayList<>();
                    groups.add(last);
                }
                last.add(row);
            }
        } else if (names.contains(items[0])) {
            rows.forEach(row -> groups.add(List.<String[]>of(row)));
        } else {
            groups.add(rows);
        }
        for (List<String[]> group : groups) {
            result.add(String.join(" ", Arrays.stream(items).map(item -> evaluate(item, group)).toList()));
        }
        return result;
    }

    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        String[] sizes = in.readLine().split(" ");
        for (String column : in.readLine().split(" ")) {
            names.add(column.split(":")[0]);
            types.add(column.split(":")[1]);
        }
        for (int i = 0; i < Integer.parseInt(sizes[1]); i++) {
            table.add(in.readLine().split(" "));
        }
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < Integer.parseInt(sizes[2]); i++) {
            List<String> result = run(in.readLine());
            result.forEach(line -> out.append(line).append('\n'));
            out.append("rows: ").append(result.size()).append('\n');
        }
        System.out.print(out);
    }
}
