import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Scanner;

public class Main {
    static List<String> loopMembers(Map<String, String> delegatesTo) {
        // Write your solution here.
        return List.of();
    }

    public static void main(String[] args) {
        Scanner in = new Scanner(System.in);
        int n = in.nextInt();
        Map<String, String> delegatesTo = new HashMap<>();
        for (int i = 0; i < n; i++) {
            String from = in.next();
            delegatesTo.put(from, in.next());
        }
        List<String> members = loopMembers(delegatesTo);
        System.out.println(members.isEmpty() ? "none" : String.join("\n", members));
    }
}
