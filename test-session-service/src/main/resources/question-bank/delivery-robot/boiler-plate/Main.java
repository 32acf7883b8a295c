import java.util.Scanner;

public class Main {
    static String run(int width, int height, int x, int y, char facing, String commands) {
        // Write your solution here.
        return x + " " + y + " " + facing + " 0";
    }

    public static void main(String[] args) {
        Scanner in = new Scanner(System.in);
        System.out.println(run(
                in.nextInt(), in.nextInt(), in.nextInt(), in.nextInt(), in.next().charAt(0), in.next()));
    }
}
