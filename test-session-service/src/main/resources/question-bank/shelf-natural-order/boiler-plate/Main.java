import java.math.BigInteger;
import java.util.Arrays;
import java.util.Scanner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

public class Main {
    /** Negative if label a comes first, 0 if the labels are the same. */
    static int compare(String a, String b) {
        // Write your solution here.
        return a.compareTo(b);
    }

    public static void main(String[] args) {
        Scanner in = new Scanner(System.in);
        String[] labels = new String[in.nextInt()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = in.next();
        }
        Arrays.sort(labels, Main::compare);
        System.out.println(String.join("\n", labels));
    }
}
