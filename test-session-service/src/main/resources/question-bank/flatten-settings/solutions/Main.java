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

    private void object(String path) {
        do {
            next++; // the brace or comma
            peek();
            String key = string();
            peek();
            next++; // the colon
            String name = key.substring(1, key.length() - 1);
            value(path.isEmpty() ? name : path + "." + name);
        } while (peek() == ',');
        next++;
    }

    private void array(String path) {
        int i = 0;
        do {
            next++; // the bracket or comma
            value(path + "[" + i + "]");
            i++;
        } while (peek() == ',');
        next++;
    }

    /** Takes a string and returns it with its quotes. */
    private String string() {
        int start = next++;
        while (text.charAt(next) != '"') {
            next += text.charAt(next) == '\\' ? 2 : 1;
        }
        next++;
        return text.substring(start, next);
    }

    private String word() {
        int start = next;
        while (Character.isLetterOrDigit(text.charAt(next)) || text.charAt(next) == '-') {
            next++;
        }
        return text.substring(start, next);
    }

    private boolean takeEmpty(char close) {
        int before = next++;
        if (peek() == close) {
            next++;
            return true;
        }
        next = before;
        return false;
    }

    /** Takes the value that comes next and writes its lines to out. */
    void value(String path) {
        char c = peek();
        if (c == '{' && takeEmpty('}')) {
            line(path, "{}");
        } else if (c == '[' && takeEmpty(']')) {
            line(path, "[]");
        } else if (c == '{') {
            object(path);
        } else if (c == '[') {
            array(path);
        } else {
            line(path, c == '"' ? string() : word());
        }
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
