import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

public class Main {
    static List<List<String>> parse(String text) {
        List<List<String>> records = new ArrayList<>();
        // Write your solution here.
        return records;
    }

    public static void main(String[] args) throws IOException {
        String text = new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
        StringBuilder out = new StringBuilder();
        for (List<String> record : parse(text)) {
            for (String field : record) {
                out.append('[').append(field.replace("\n", "\\n")).append(']');
            }
            out.append('\n');
        }
        System.out.print(out);
    }
}
