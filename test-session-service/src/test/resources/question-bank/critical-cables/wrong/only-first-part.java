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
        int[] order = new int[sites + 1];
        int[] low = new int[sites + 1];
        int[] used = new int[sites + 1];
        int[] next = new int[sites + 1];
        int[] stack = new int[sites + 1];
        int clock = 0;
        for (int root = 1; root <= 1; root++) {
            if (order[root] > 0) {
                continue;
            }
            int depth = 0;
            stack[0] = root;
            order[root] = low[root] = ++clock;
            while (depth >= 0) {
                int site = stack[depth];
                if (next[site] < joined.get(site).size()) {
                    Cable cable = joined.get(site).get(next[site]++);
                    int other = cable.otherEnd(site);
                    if (cable.number() == used[site]) {
                        continue;
                    }
                    if (order[other] > 0) {
                        low[site] = Math.min(low[site], order[other]);
                    } else {
                        order[other] = low[other] = ++clock;
                        used[other] = cable.number();
                        stack[++depth] = other;
                    }
                } else if (--depth >= 0) {
                    int parent = stack[depth];
                    low[parent] = Math.min(low[parent], low[site]);
                    if (low[site] > order[parent]) {
                        critical.add(used[site]);
                    }
                }
            }
        }
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
