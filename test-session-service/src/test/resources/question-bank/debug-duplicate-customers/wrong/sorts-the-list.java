import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Scanner;
import java.util.Set;

public class Main {
    static List<String> clean(List<String> addresses) {
        List<String> kept = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String address : addresses) {
            if (seen.add(address.toLowerCase(Locale.ROOT))) {
                kept.add(address);
            }
        }
        kept.sort(String.CASE_INSENSITIVE_ORDER);
        return kept;
    }

    public static void main(String[] args) {
        Scanner in = new Scanner(System.in);
        int n = in.nextInt();
        List<String> addresses = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            addresses.add(in.next());
        }
        List<String> kept = clean(addresses);
        System.out.println(String.join("\n", kept));
        System.out.println("removed: " + (n - kept.size()));
    }
}
