import java.util.ArrayList;
import java.util.List;
import java.util.Scanner;

public class Main {
    record Line(int time, String event) {}

    static List<Line> merge(List<Line> first, List<Line> second) {
        List<Line> merged = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < first.size() && j < second.size()) {
            if (first.get(i).time() < second.get(j).time()) {
                merged.add(first.get(i++));
            } else {
                merged.add(second.get(j++));
            }
        }
        while (i < first.size()) {
            merged.add(first.get(i++));
        }
        while (j < second.size()) {
            merged.add(second.get(j++));
        }
        return merged;
    }

    static List<Line> readLog(Scanner in, int count) {
        List<Line> log = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            log.add(new Line(in.nextInt(), in.next()));
        }
        return log;
    }

    public static void main(String[] args) {
        Scanner in = new Scanner(System.in);
        int a = in.nextInt();
        int b = in.nextInt();
        List<Line> first = readLog(in, a);
        List<Line> second = readLog(in, b);
        for (Line line : merge(first, second)) {
            System.out.println(line.time() + " " + line.event());
        }
    }
}
