import java.util.Scanner;

public class Main {
    static String run(int width, int height, int x, int y, char facing, String commands) {
        String compass = "NESW";
        int[][] moves = {{0, 1}, {1, 0}, {0, -1}, {-1, 0}};
        int direction = compass.indexOf(facing);
        int bumps = 0;
        long times = 0;
        for (char command : commands.toCharArray()) {
            if (Character.isDigit(command)) {
                times = times * 10 + (command - '0');
                continue;
            }
            times = Math.max(times, 1);
            if (command == 'F') {
                long toX = Math.min(Math.max(x + moves[direction][0] * times, 0), width - 1);
                long toY = Math.min(Math.max(y + moves[direction][1] * times, 0), height - 1);
                bumps += times - Math.abs(toX - x) - Math.abs(toY - y);
                x = (int) toX;
                y = (int) toY;
            } else {
                int quarters = (int) (times % 4);
                direction = (direction + (command == 'R' ? quarters : 4 - quarters)) % 4;
            }
            times = 0;
        }
        return x + " " + y + " " + compass.charAt(direction) + " " + bumps;
    }

    public static void main(String[] args) {
        Scanner in = new Scanner(System.in);
        System.out.println(run(
                in.nextInt(), in.nextInt(), in.nextInt(), in.nextInt(), in.next().charAt(0), in.next()));
    }
}
