import java.math.BigInteger;
import java.util.Scanner;

public class Main {
    private static BigInteger balance = BigInteger.ZERO;
    private static int refused;

    static void book(char sign, String digits) {
        BigInteger amount = new BigInteger(digits);
        if (sign == '+') {
            balance = balance.add(amount);
        } else if (amount.compareTo(balance) <= 0) {
            balance = balance.subtract(amount);
        } else {
            refused++;
        }
    }

    public static void main(String[] args) {
        Scanner in = new Scanner(System.in);
        int n = in.nextInt();
        for (int i = 0; i < n; i++) {
            book(in.next().charAt(0), in.next());
        }
        System.out.println(balance + " " + refused);
    }
}
