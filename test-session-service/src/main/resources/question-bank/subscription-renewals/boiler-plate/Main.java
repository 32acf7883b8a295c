import java.time.LocalDate;
import java.util.Scanner;

public class Main {
    /** The date of the k-th renewal. */
    static LocalDate renewal(LocalDate start, int months, int k) {
        // Write your solution here.
        return start;
    }

    public static void main(String[] args) {
        Scanner in = new Scanner(System.in);
        int q = in.nextInt();
        for (int i = 0; i < q; i++) {
            LocalDate start = LocalDate.parse(in.next());
            System.out.println(renewal(start, in.nextInt(), in.nextInt()));
        }
    }
}
