import java.util.Scanner;

public class Main {
    /** Returns {desk, start} for every visitor. */
    static int[][] assign(int desks, int[] arrival, int[] service) {
        int[][] result = new int[arrival.length][2];
        int[] freeAt = new int[desks];
        for (int i = 0; i < arrival.length; i++) {
            int earliest = Integer.MAX_VALUE;
            for (int time : freeAt) {
                earliest = Math.min(earliest, time);
            }
            int start = earliest;
            int desk = 0;
            while (freeAt[desk] > start) {
                desk++;
            }
            freeAt[desk] = start + service[i];
            result[i][0] = desk + 1;
            result[i][1] = start;
        }
        return result;
    }

    public static void main(String[] args) {
        Scanner in = new Scanner(System.in);
        int n = in.nextInt();
        int desks = in.nextInt();
        int[] arrival = new int[n];
        int[] service = new int[n];
        for (int i = 0; i < n; i++) {
            arrival[i] = in.nextInt();
            service[i] = in.nextInt();
        }
        StringBuilder out = new StringBuilder();
        for (int[] line : assign(desks, arrival, service)) {
            out.append(line[0]).append(' ').append(line[1]).append('\n');
        }
        System.out.print(out);
    }
}
