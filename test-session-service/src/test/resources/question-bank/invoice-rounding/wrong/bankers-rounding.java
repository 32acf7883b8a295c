import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Scanner;
import java.util.TreeMap;

public class Main {
    private static final Map<Integer, BigDecimal> NETS = new TreeMap<>();

    static BigDecimal roundToCents(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_EVEN);
    }

    /** Adds one invoice line to NETS. */
    static void add(BigDecimal quantity, BigDecimal price, int rate) {
        NETS.merge(rate, roundToCents(quantity.multiply(price)), BigDecimal::add);
    }

    static BigDecimal tax(BigDecimal net, int rate) {
        return roundToCents(net.multiply(BigDecimal.valueOf(rate)).movePointLeft(2));
    }

    public static void main(String[] args) {
        Scanner in = new Scanner(System.in);
        int n = in.nextInt();
        for (int i = 0; i < n; i++) {
            add(new BigDecimal(in.next()), new BigDecimal(in.next()), in.nextInt());
        }
        BigDecimal total = new BigDecimal("0.00");
        for (Map.Entry<Integer, BigDecimal> entry : NETS.entrySet()) {
            BigDecimal net = entry.getValue();
            BigDecimal tax = tax(net, entry.getKey());
            System.out.print(entry.getKey() + " " + net.toPlainString() + " " + tax.toPlainString() + "\n");
            total = total.add(net).add(tax);
        }
        System.out.print("total " + total.toPlainString() + "\n");
    }
}
