import java.math.BigInteger;
import java.util.Arrays;
import java.util.Scanner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

public class Main {
    static final Pattern PART = Pattern.compile("[0-9]+|[^0-9]+");

    static boolean isNumber(String part) {
        return Character.isDigit(part.charAt(0));
    }

    static int compareParts(String a, String b) {
        if (isNumber(a) != isNumber(b)) {
            return isNumber(a) ? -1 : 1;
        }
        return isNumber(a) ? new BigInteger(a).compareTo(new BigInteger(b)) : a.compareTo(b);
    }

    /** Negative if label a comes first, 0 if the labels are the same. */
    static int compare(String a, String b) {
        Matcher x = PART.matcher(a);
        Matcher y = PART.matcher(b);
        while (true) {
            boolean moreA = x.find();
            boolean moreB = y.find();
            if (!moreA || !moreB) {
                if (moreA != moreB) {
                    return moreA ? 1 : -1;
                }
                return a.length() != b.length() ? a.length() - b.length() : a.compareTo(b);
            }
            int order = compareParts(x.group(), y.group());
            if (order != 0) {
                return order;
            }
        }
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
