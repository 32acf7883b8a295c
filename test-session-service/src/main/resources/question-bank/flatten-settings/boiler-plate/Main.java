import java.io.IOException;
import java.nio.charset.StandardCharsets;

public class Main {
    private final String text;
    private final StringBuilder out = new StringBuilder();
    private int next;

    Main(String text) {
        this.text = text;
    }

    /** The next character that is no blank and no line end, without taking it. */
    private char peek() {
        while (Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        return text.charAt(next);
    }

    /** Takes the value that comes next and writes its lines to out. */
    void value(String path) {
        // Write your solution here.
    }

    private void line(String path, String value) {
        out.append(path).append(" = ").append(value).append('\n');
    }

    public static void main(String[] args) throws IOException {
        Main flattener = new Main(new String(System.in.readAllBytes(), StandardCharsets.UTF_8));
        flattener.value("");
        System.out.print(flattener.out);
    }
}
