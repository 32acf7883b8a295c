import java.util.ArrayList;
import java.util.List;
import java.util.Scanner;

public class Main {
    static List<String> wrap(List<String> words, int width) {
        List<String> lines = new ArrayList<>();
        // Write your solution here.
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
