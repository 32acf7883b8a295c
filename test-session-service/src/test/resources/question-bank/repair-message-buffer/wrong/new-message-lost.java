import java.util.Scanner;

public class Main {
    static class Buffer {
        private final String[] cells;
        private int oldest;
        int size;
        int lost;

        Buffer(int capacity) {
            cells = new String[capacity];
        }

        void put(String message) {
            if (size == cells.length) {
                lost++;
            } else {
                cells[(oldest + size) % cells.length] = message;
                size++;
            }
        }

        String get() {
            if (size == 0) {
                return "empty";
            }
            String message = cells[oldest];
            oldest = (oldest + 1) % cells.length;
            size--;
            return message;
        }
    }

    public static void main(String[] args) {
        Scanner in = new Scanner(System.in);
        Buffer buffer = new Buffer(in.nextInt());
        int count = in.nextInt();
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < count; i++) {
            switch (in.next()) {
                case "put" -> buffer.put(in.next());
                case "get" -> out.append(buffer.get()).append('\n');
                default -> out.append(buffer.size).append('\n');
            }
        }
        System.out.print(out.append("lost ").append(buffer.lost).append('\n'));
    }
}
