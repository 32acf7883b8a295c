import java.util.ArrayList;
import java.util.List;
import java.util.Scanner;
import java.util.TreeSet;

public class Main {
    /** A call that becomes known, or a stop that begins, at a second. */
    record Event(int second, int floor) {}

    static List<Event> stops(int moveTime, int stopTime, List<Event> calls) {
        List<Event> result = new ArrayList<>();
        TreeSet<Integer> known = new TreeSet<>();
        int now = 0;
        int floor = 1;
        boolean up = true;
        int upcoming = 0;
        while (true) {
            if (known.isEmpty() && upcoming < calls.size()) {
                now = Math.max(now, calls.get(upcoming).second());
            }
            while (upcoming < calls.size() && (known.isEmpty() ? calls.get(upcoming).second() <= now : calls.get(upcoming).second() < now)) {
                known.add(calls.get(upcoming++).floor());
            }
            if (known.isEmpty()) {
                return result;
            }
            if (known.remove(floor)) {
                result.add(new Event(now, floor));
                now += stopTime;
            } else if (up ? known.higher(floor) != null : known.lower(floor) != null) {
                floor += up ? 1 : -1;
                now += moveTime;
            } else {
                up = !up;
            }
        }
    }

    public static void main(String[] args) {
        Scanner in = new Scanner(System.in);
        in.nextInt();
        int n = in.nextInt();
        int moveTime = in.nextInt();
        int stopTime = in.nextInt();
        List<Event> calls = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            calls.add(new Event(in.nextInt(), in.nextInt()));
        }
        for (Event stop : stops(moveTime, stopTime, calls)) {
            System.out.println(stop.second() + " " + stop.floor());
        }
    }
}
