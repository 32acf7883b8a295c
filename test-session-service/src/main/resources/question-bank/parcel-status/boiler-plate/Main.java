import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Scanner;

public class Main {
    static class Parcel {
        String state = "new";
        int failures;

        /** Changes the state; returns false when the event is rejected. */
        boolean handle(String event) {
            // Write your solution here.
            return false;
        }
    }

    public static void main(String[] args) {
        Scanner in = new Scanner(System.in);
        int n = in.nextInt();
        Map<String, Parcel> parcels = new LinkedHashMap<>();
        StringBuilder out = new StringBuilder();
        for (int i = 1; i <= n; i++) {
            String number = in.next();
            String event = in.next();
            Parcel parcel = parcels.get(number);
            if (parcel == null && event.equals("create")) {
                parcels.put(number, new Parcel());
            } else if (parcel == null || !parcel.handle(event)) {
                out.append("rejected ").append(i).append('\n');
            }
        }
        parcels.forEach((number, parcel) ->
                out.append(number).append(' ').append(parcel.state).append('\n'));
        System.out.print(out);
    }
}
