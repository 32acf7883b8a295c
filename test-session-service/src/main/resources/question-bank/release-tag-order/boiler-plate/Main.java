import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Scanner;

public class Main {
    static void sort(String[] tags) {
        // Write your solution here.
    }

    public static void main(String[] args) {
        Scanner in = new Scanner(System.in);
        String[] tags = new String[in.nextInt()];
        for (int i = 0; i < tags.length; i++) {
            tags[i] = in.next();
        }
        sort(tags);
        System.out.println(String.join("\n", tags));
    }
}
