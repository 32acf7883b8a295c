import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;

public class Main {
    static class Network {
        int groups;
        int largest = 1;

        Network(int computers) {
            groups = computers;
            // Write your solution here.
        }

        boolean same(int a, int b) {
            // Write your solution here.
            return false;
        }

        /** Returns the size of the new group, or 0 when the cable is useless. */
        int link(int a, int b) {
            // Write your solution here.
            return 0;
        }
    }

    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        String[] head = in.readLine().trim().split(" ");
        Network network = new Network(Integer.parseInt(head[0]));
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < Integer.parseInt(head[1]); i++) {
            String[] parts = in.readLine().trim().split(" ");
            int a = parts.length > 1 ? Integer.parseInt(parts[1]) : 0;
            int b = parts.length > 1 ? Integer.parseInt(parts[2]) : 0;
            switch (parts[0]) {
                case "groups" -> out.append(network.groups);
                case "largest" -> out.append(network.largest);
                case "same" -> out.append(network.same(a, b) ? "yes" : "no");
                default -> {
                    int size = network.link(a, b);
                    out.append(size == 0 ? "useless" : String.valueOf(size));
                }
            }
            out.append('\n');
        }
        System.out.print(out);
    }
}
