import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Scanner;

public class Main {
    static final class Supplier {
        int id;
        String name;
        long count;
        long sum;
    }

    record Delivery(int supplierId, int daysLate) {}

    /** Returns the suppliers of the result in order, with count and sum filled in. */
    static List<Supplier> query(List<Supplier> suppliers, List<Delivery> deliveries, int least, int limit) {
        List<Supplier> result = new ArrayList<>();
        // Write your solution here.
        return result;
    }

    public static void main(String[] args) {
        Scanner in = new Scanner(System.in);
        int s = in.nextInt();
        int d = in.nextInt();
        int least = in.nextInt();
        int limit = in.nextInt();
        List<Supplier> suppliers = new ArrayList<>();
        for (int i = 0; i < s; i++) {
            Supplier supplier = new Supplier();
            supplier.id = in.nextInt();
            supplier.name = in.next();
            suppliers.add(supplier);
        }
        List<Delivery> deliveries = new ArrayList<>();
        for (int i = 0; i < d; i++) {
            deliveries.add(new Delivery(in.nextInt(), in.nextInt()));
        }
        List<Supplier> result = query(suppliers, deliveries, least, limit);
        for (Supplier supplier : result) {
            System.out.println(supplier.name + " " + supplier.count + " " + supplier.sum);
        }
        if (result.isEmpty()) {
            System.out.println("NO ROWS");
        }
    }
}
