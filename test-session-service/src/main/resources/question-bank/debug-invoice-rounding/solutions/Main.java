import java.util.Scanner;

public class Main {
    static long amount(long pieces, long price, long discount) {
        return (pieces * price * (100 - discount) + 50) / 100;
    }

    public static void main(String[] args) {
        Scanner in = new Scanner(System.in);
        int n = in.nextInt();
        long total = 0;
        for (int i = 0; i < n; i++) {
            long line = amount(in.nextLong(), in.nextLong(), in.nextLong());
            total += line;
            System.out.println(line);
        }
        System.out.println(total);
    }
}
