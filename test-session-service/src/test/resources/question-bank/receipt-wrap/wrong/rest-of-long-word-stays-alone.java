import java.util.ArrayList;
import java.util.List;
import java.util.Scanner;

public class Main {
    static List<String> wrap(List<String> words, int width) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : words) {
            if (!line.isEmpty() && line.length() + 1 + word.length() <= width) {
                line += " " + word;
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line);
            }
            boolean cut = word.length() > width;
            while (word.length() > width) {
                lines.add(word.substring(0, width));
                word = word.substring(width);
            }
            line = word;
            if (cut) {
                lines.add(line);
                line = "";
            }
        }
        lines.add(line);
        return lines;
    }

    public static void main(String[] args) {
        Scanner in = new Scanner(System.in);
        int width = in.nextInt();
        List<String> words = new ArrayList<>();
        while (in.hasNext()) {
            words.add(in.next());
        }
        System.out.println(String.join("\n", wrap(words, width)));
    }
}
