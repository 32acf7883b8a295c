import java.util.Scanner;

public class Main {
    static char[][] turn(char[][] plan, int times) {
        // Write your solution here.
        return plan;
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
