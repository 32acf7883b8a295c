import java.util.Scanner;

public class Main {
    private static long permissions;

    /** Returns the line to print, or null; k is 0 for commands without a number. */
    static String handle(String word, int k) {
        long bit = 1 << k;
        switch (word) {
            case "grant" -> permissions |= bit;
            case "revoke" -> permissions &= ~bit;
            case "flip" -> permissions ^= bit;
            case "has" -> {
                return (permissions & bit) != 0 ? "yes" : "no";
            }
            case "count" -> {
                return String.valueOf(Long.bitCount(permissions));
            }
            default -> {
                return permissions == 0 ? "none" : String.valueOf(63 - Long.numberOfLeadingZeros(permissions));
            }
        }
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
