import java.util.HashMap;
import java.util.Map;
import java.util.Scanner;
import java.util.TreeMap;

public class Main {
    public static void main(String[] args) {
        Scanner in = new Scanner(System.in);
        int n = in.nextInt();
        int gap = in.nextInt();
        Map<String, Integer> sessions = new TreeMap<>();
        Map<String, Integer> lastTime = new HashMap<>();
        for (int i = 0; i < n; i++) {
            int time = in.nextInt();
            String user = in.next();
            if (!lastTime.containsKey(user) || time - lastTime.get(user) > gap) {
                sessions.merge(user, 1, Integer::sum);
            }
            lastTime.put(user, time);
        }
        sessions.forEach((user, count) -> System.out.println(user + " " + count));
    }
}
