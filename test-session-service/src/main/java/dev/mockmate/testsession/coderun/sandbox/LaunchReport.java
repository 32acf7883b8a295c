package dev.mockmate.testsession.coderun.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What the launcher tells of a run, in files that are out of the program's reach. */
final class LaunchReport {
    private static final String EXIT_CODE = "\"exit-code\":";

    private LaunchReport() {}

    /** How the program ended, as bubblewrap tells; empty when it never began. */
    static Optional<Integer> exitCode(Path report) throws IOException {
        if (!Files.exists(report)) {
            return Optional.empty();
        }
        String text = Files.readString(report);
        int at = text.indexOf(EXIT_CODE);
        if (at < 0) {
            return Optional.empty();
        }
        int end = text.indexOf('}', at);
        return Optional.of(
                Integer.parseInt(text.substring(at + EXIT_CODE.length(), end).strip()));
    }

    /** What the launcher complained of. */
    static byte[] complaints(Path report) throws IOException {
        Path log = Path.of(report + ".log");
        return Files.exists(log) ? Files.readAllBytes(log) : new byte[0];
    }
}
