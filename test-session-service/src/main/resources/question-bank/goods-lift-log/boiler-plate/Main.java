import java.util.ArrayList;
import java.util.List;
import java.util.Scanner;
import java.util.TreeSet;

public class Main {
    /** A call that becomes known, or a stop that begins, at a second. */
    record Event(int second, int floor) {}

    static List<Event> stops(int moveTime, int stopTime, List<Event> calls) {
        // Write your solution here.
        return List.of();
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
