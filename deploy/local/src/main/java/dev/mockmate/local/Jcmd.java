package dev.mockmate.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The JDK's tool {@code jcmd}, which asks another JVM of the same user to do something. */
public final class Jcmd {
    private static final int TIMEOUT_SECONDS = 30;

    private Jcmd() {}

    /**
     * Returns when the JVM has done it.
     *
     * @param pid the JVM's process
     * @param command as after {@code jcmd PID}
     * @throws UncheckedIOException when it was not done within 30 seconds: this JVM is not a JDK's, the other one is gone or refuses
     */
    public static void run(long pid, String... command) {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        List<String> line = Stream.concat(Stream.of(jcmd.toString(), Long.toString(pid)), Stream.of(command))
                .toList();
        try {
            Process process = new ProcessBuilder(line)
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.DISCARD)
                    .start();
            if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IOException(String.join(" ", line) + " failed");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }
}
