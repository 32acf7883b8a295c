import java.util.ArrayList;
import java.util.List;
import java.util.Scanner;

public class Main {
    record Cable(int number, int a, int b) {
        int otherEnd(int site) {
            return site == a ? b : a;
        }
    }

    /** joined.get(s) holds the cables of site s (numbered from 1). */
    static List<Integer> criticalCables(int sites, List<List<Cable>> joined) {
        List<Integer> critical = new ArrayList<>();
        // Write your solution here.
        return critical;
    }

    public static void main(String[] args) {
        Scanner in = new Scanner(System.in);
        int sites = in.nextInt();
        int count = in.nextInt();
        List<List<Cable>> joined = new ArrayList<>();
        for (int i = 0; i <= sites; i++) {
            joined.add(new ArrayList<>());
        }
        for (int i = 1; i <= count; i++) {
            Cable cable = new Cable(i, in.nextInt(), in.nextInt());
            joined.get(cable.a()).add(cable);
            joined.get(cable.b()).add(cable);
        }
        List<Integer> critical = criticalCables(sites, joined);
        if (critical.isEmpty()) {
            System.out.println("none");
        }
        for (int number : critical) {
            System.out.println(number);
        }
    }
}
