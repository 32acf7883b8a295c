import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Scanner;

public class Main {
    record Call(String id, OffsetDateTime start, OffsetDateTime end) {}

    /** Returns the lines of the output. */
    static List<String> callsInOrder(List<Call> calls) {
        List<String> lines = new ArrayList<>();
        // Write your solution here.
        return lines;
    }

    public static void main(String[] args) {
        Scanner in = new Scanner(System.in);
        int n = in.nextInt();
        List<Call> calls = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            calls.add(new Call(in.next(), OffsetDateTime.parse(in.next()), OffsetDateTime.parse(in.next())));
        }
        System.out.println(String.join("\n", callsInOrder(calls)));
    }
}
