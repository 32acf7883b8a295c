import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.List;

public class Main {
    record Segment(long address, int length, String name) {}

    static long toNumber(String address) {
        long number = 0;
        for (String part : address.split("\\.")) {
            number = number << 8 | Integer.parseInt(part);
        }
        return number;
    }

    static String segmentOf(long address, List<Segment> table) {
        Segment best = null;
        for (Segment segment : table) {
            int rest = 32 - segment.length();
            if (address >> rest == segment.address() >> rest
                    && (best == null || segment.length() >= best.length())) {
                best = segment;
            }
        }
        return best == null ? "unknown" : best.name();
    }

    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        String[] head = in.readLine().trim().split(" ");
        List<Segment> table = new ArrayList<>();
        for (int i = 0; i < Integer.parseInt(head[0]); i++) {
            String[] parts = in.readLine().trim().split("[/ ]");
            table.add(new Segment(toNumber(parts[0]), Integer.parseInt(parts[1]), parts[2]));
        }
        for (int i = 0; i < Integer.parseInt(head[1]); i++) {
            System.out.println(segmentOf(toNumber(in.readLine().trim()), table));
        }
    }
}
