import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.List;

public class Main {
    /** The words of the line, or null for an error. */
    static List<String> split(String line) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean inWord = false;
        boolean escaped = false;
        char quote = 0;
        for (char c : line.toCharArray()) {
            if (escaped) {
                word.append(c);
                escaped = false;
            } else if (c == '\\' && quote != '\'') {
                inWord = true;
                escaped = true;
            } else if (quote != 0) {
                if (c == quote) {
                    quote = 0;
                } else {
                    word.append(c);
                }
            } else if (c == '\'' || c == '"') {
                inWord = true;
                quote = c;
            } else if (c == ' ') {
                if (inWord) {
                    words.add(word.toString());
                    word.setLength(0);
                    inWord = false;
                }
            } else {
                inWord = true;
                word.append(c);
            }
        }
        if (quote != 0 || escaped) {
            return null;
        }
        if (inWord) {
            words.add(word.toString());
        }
        return words;
    }

    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        int n = Integer.parseInt(in.readLine());
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < n; i++) {
            List<String> words = split(in.readLine());
            out.append(words == null ? "error" : String.valueOf(words.size()));
            for (String word : words == null ? List.<String>of() : words) {
                out.append(" <").append(word).append('>');
            }
            out.append('\n');
        }
        System.out.print(out);
    }
}
