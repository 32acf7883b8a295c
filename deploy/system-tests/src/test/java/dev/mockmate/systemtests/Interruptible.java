package dev.mockmate.systemtests;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Programs that take SIGINT. What a shell started in the background ignores it, and so does all that this starts in turn: the
 * tests themselves may have been started like that.
 */
final class Interruptible {
    private static final List<String> TAKE_IT_AGAIN = List.of("env", "--default-signal=INT");

    private Interruptible() {}

    /** The command, in the same process, with SIGINT as a terminal would give it; as it is where {@code env} cannot do that. */
    static List<String> command(List<String> command) throws IOException, InterruptedException {
        return works(with("true")) ? with(command.toArray(String[]::new)) : command;
    }

    private static boolean works(List<String> command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException unknown) {
            return false;
        }
    }

    private static List<String> with(String... command) {
        List<String> whole = new ArrayList<>(TAKE_IT_AGAIN);
        whole.addAll(List.of(command));
        return whole;
    }
}
