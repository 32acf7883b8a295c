import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Scanner;

public class Main {
    /** Appointments and slots are pairs {from, to} in minutes. */
    static List<int[]> freeSlots(int open, int close, int need, List<int[]> appointments) {
        List<int[]> slots = new ArrayList<>();
        appointments.sort(Comparator.comparingInt(appointment -> appointment[0]));
        appointments.add(new int[] {close, close});
        int freeFrom = open;
        for (int[] appointment : appointments) {
            int freeTo = Math.min(appointment[0], close);
            if (freeTo - freeFrom >= need) {
                slots.add(new int[] {freeFrom, freeTo});
            }
            freeFrom = Math.max(freeFrom, appointment[1]);
        }
        return slots;
    }

    public static void main(String[] args) {
        Scanner in = new Scanner(System.in);
        int open = in.nextInt();
        int close = in.nextInt();
        int need = in.nextInt();
        int n = in.nextInt();
        List<int[]> appointments = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            appointments.add(new int[] {in.nextInt(), in.nextInt()});
        }
        List<int[]> slots = freeSlots(open, close, need, appointments);
        for (int[] s : slots) {
            System.out.printf("%02d:%02d-%02d:%02d%n", s[0] / 60, s[0] % 60, s[1] / 60, s[1] % 60);
        }
        if (slots.isEmpty()) {
            System.out.println("NONE");
        }
    }
}
