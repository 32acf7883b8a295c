import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Scanner;

public class Main {
    /** Each event is {time, badge, action}. Returns lines "HH:MM badge" in the order of the output. */
    static List<String> stillInside(List<String[]> events) {
        List<String> result = new ArrayList<>();
        Map<String, String> since = new HashMap<>();
        for (String[] event : events) {
            if (event[2].equals("IN")) {
                since.putIfAbsent(event[1], event[0]);
            } else {
                since.remove(event[1]);
            }
        }
        since.forEach((badge, time) -> result.add(time + " " + badge));
        Collections.sort(result);
        return result;
    }

    public static void main(String[] args) {
        Scanner in = new Scanner(System.in);
        int n = in.nextInt();
        List<String[]> events = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            events.add(new String[] {in.next(), in.next(), in.next()});
        }
        List<String> inside = stillInside(events);
        System.out.println(inside.isEmpty() ? "EMPTY" : String.join("\n", inside));
    }
}
