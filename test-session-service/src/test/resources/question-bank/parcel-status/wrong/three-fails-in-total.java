import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Scanner;

public class Main {
    static class Parcel {
        String state = "new";
        static int failures;

        /** Changes the state; returns false when the event is rejected. */
        boolean handle(String event) {
            String next =
                    switch (event + " " + state) {
                        case "pickup new", "pickup depot", "hub transit" -> "transit";
                        case "deliver transit" -> "delivered";
                        case "fail transit" -> ++failures == 3 ? "returned" : "depot";
                        case "return depot" -> "returned";
                        case "cancel new" -> "cancelled";
                        default -> null;
                    };
            if (next == null) {
                return false;
            }
            state = next;
            return true;
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
