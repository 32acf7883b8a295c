import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

public class Main {
    static String edit(List<String> commands) {
        // Write your solution here.
        return "";
    }

    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        int count = Integer.parseInt(in.readLine());
        List<String> commands = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            commands.add(in.readLine());
        }
        System.out.print("[" + edit(commands) + "]\n");
    }
}
