import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

public class Main {
    static String cut(String name, int width) {
        if (name.length() <= width) {
            return name;
        }
        int end = name.offsetByCodePoints(0, width - 1);
        while (end > 0 && name.charAt(end - 1) == ' ') {
            end--;
        }
        return name.substring(0, end) + "\u2026";
    }

    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        String[] first = in.readLine().split(" ");
        int n = Integer.parseInt(first[0]);
        int width = Integer.parseInt(first[1]);
        for (int i = 0; i < n; i++) {
            out.print(cut(in.readLine(), width) + "\n");
        }
    }
}
