package dev.mockmate.benchmarks;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** Which core runs what, where there are two and {@code taskset} is there: what is measured on one, the rest on the other. */
final class Cores {

    static final int MEASURED = 0;
    static final int OTHERS = 1;

    private static final boolean CAN_PIN =
            Runtime.getRuntime().availableProcessors() > 1 && run(List.of("taskset", "-V"));

    private Cores() {}

    /** Whether cores are told apart at all. */
    static boolean areApart() {
        return CAN_PIN;
    }

    /** What to put before a command. */
    static List<String> on(int core) {
        return CAN_PIN ? List.of("taskset", "-c", Integer.toString(core)) : List.of();
    }

    /** Moves a process and everything it started. */
    static void pin(long pid, int core) {
        move(pid, Integer.toString(core));
    }

    /** Lets a process and everything it started run on both. */
    static void release(long pid) {
        move(pid, MEASURED + "," + OTHERS);
    }

    private static void move(long pid, String cores) {
        if (!CAN_PIN) {
            return;
        }
        ProcessHandle.of(pid).stream()
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .forEach(process -> run(List.of("taskset", "-acp", cores, Long.toString(process.pid()))));
    }

    private static boolean run(List<String> command) {
        try {
            return new ProcessBuilder(command)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotMeasuredException("Interrupted.", e);
        }
    }
}
