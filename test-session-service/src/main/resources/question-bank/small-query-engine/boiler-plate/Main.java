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

    /** Returns the lines of the result. */
    static List<String> run(String query) {
        List<String> result = new ArrayList<>();
        // Write your solution here.
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
