import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

public class Main {
    static String edit(List<String> commands) {
        String note = "";
        Deque<String> before = new ArrayDeque<>();
        Deque<String> undone = new ArrayDeque<>();
        for (String command : commands) {
            if (command.equals("undo")) {
                if (!before.isEmpty()) {
                    undone.push(note);
                    note = before.pop();
                }
            } else if (command.equals("redo")) {
                if (!undone.isEmpty()) {
                    before.push(note);
                    note = undone.pop();
                }
            } else {
                String rest = command.substring(5);
                before.push(note);
                undone.clear();
                if (command.startsWith("type")) {
                    note += rest.trim();
                } else {
                    note = note.substring(0, Math.max(0, note.length() - Integer.parseInt(rest)));
                }
            }
        }
        return note;
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
