import java.util.Scanner;

public class Main {
    private static long permissions;

    /** Returns the line to print, or null; k is 0 for commands without a number. */
    static String handle(String word, int k) {
        // Write your solution here.
        return null;
    }

    public static void main(String[] args) {
        Scanner in = new Scanner(System.in);
        permissions = in.nextLong();
        int count = in.nextInt();
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < count; i++) {
            String word = in.next();
            boolean plain = word.equals("count") || word.equals("highest");
            String line = handle(word, plain ? 0 : in.nextInt());
            if (line != null) {
                out.append(line).append('\n');
            }
        }
        System.out.print(out.append(permissions).append('\n'));
    }
}
