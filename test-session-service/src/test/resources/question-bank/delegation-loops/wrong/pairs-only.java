import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Scanner;

public class Main {
    static List<String> loopMembers(Map<String, String> delegatesTo) {
        List<String> members = new ArrayList<>();
        Map<String, String> startOfWalk = new HashMap<>();
        for (String start : delegatesTo.keySet()) {
            String name = start;
            while (delegatesTo.containsKey(name) && !startOfWalk.containsKey(name)) {
                startOfWalk.put(name, start);
                name = delegatesTo.get(name);
            }
            if (start.equals(startOfWalk.get(name)) && name.equals(delegatesTo.get(delegatesTo.get(name)))) {
                String first = name;
                do {
                    members.add(name);
                    name = delegatesTo.get(name);
                } while (!name.equals(first));
            }
        }
        return members;
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
