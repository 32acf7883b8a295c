package dev.mockmate.testsession.coderun.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What the launcher tells of a run, in files that are out of the program's reach. */
final class LaunchReport {
    private static final String EXIT_CODE = "\"exit-code\":";

    private LaunchReport() {}

    /** How the program ended, as bubblewrap tells; empty when it never began. */
    static Optional<Integer> exitCode(Path json) throws IOException {
        if (!Files.exists(json)) {
            return Optional.empty();
        }
        String text = Files.readString(json);
        int at = text.indexOf(EXIT_CODE);
        if (at < 0) {
            return Optional.empty();
        }
        int end = text.indexOf('}', at);
        return Optional.of(
                Integer.parseInt(text.substring(at + EXIT_CODE.length(), end).strip()));
    }

    /** What the launcher complained of. */
    static byte[] complaints(Path status) throws IOException {
        Path log = Path.of(status + ".log");
        return Files.exists(log) ? Files.readAllBytes(log) : new byte[0];
    }

    /** Processor time of all processes that were waited for, as {@code times} of the shell tells. */
    static Optional<Long> cpuMs(Path times) throws IOException {
        if (!Files.exists(times)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(times);
        if (lines.size() < 2) {
            return Optional.empty();
        }
        String children = lines.get(1).strip();
        int blank = children.indexOf(' ');
        return Optional.of(millis(children.substring(0, blank)) + millis(children.substring(blank + 1)));
    }

    /** Of {@code 0m0.012000s}. */
    private static long millis(String time) {
        int minute = time.indexOf('m');
        double seconds = Double.parseDouble(time.substring(minute + 1, time.length() - 1));
        return Long.parseLong(time.substring(0, minute)) * 60_000 + Math.round(seconds * 1000);
    }
}
