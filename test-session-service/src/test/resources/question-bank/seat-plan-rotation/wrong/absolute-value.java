import java.util.Scanner;

public class Main {
    static char[][] turn(char[][] plan, int times) {
        for (int i = 0; i < Math.abs(times) % 4; i++) {
            plan = clockwise(plan);
        }
        return plan;
    }

    private static char[][] clockwise(char[][] plan) {
        int rows = plan.length;
        int cols = plan[0].length;
        char[][] turned = new char[cols][rows];
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < cols; c++) {
                turned[c][rows - 1 - r] = plan[r][c];
            }
        }
        return turned;
    }

    public static void main(String[] args) {
        Scanner in = new Scanner(System.in);
        int rows = in.nextInt();
        in.nextInt();
        int times = in.nextInt();
        char[][] plan = new char[rows][];
        for (int r = 0; r < rows; r++) {
            plan[r] = in.next().toCharArray();
        }
        StringBuilder out = new StringBuilder();
        for (char[] row : turn(plan, times)) {
            out.append(row).append('\n');
        }
        System.out.print(out);
    }
}
