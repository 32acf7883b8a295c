package dev.mockmate.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Flight recordings of the services of a running stack, made by the JDK's {@code jcmd}: where their processor time goes. */
final class FlightRecordings implements AutoCloseable {

    private static final String SERVICE = "-service";
    private static final String GATEWAY = "realtime-gateway";
    private static final int LONGEST_COMMAND_SECONDS = 30;

    private final Path directory;
    private final Map<String, Long> pids;

    private FlightRecordings(Path directory, Map<String, Long> pids) {
        this.directory = directory;
        this.pids = pids;
    }

    /** Begins to record every service. */
    static FlightRecordings start(PartProcesses parts) {
        Map<String, Long> pids = new LinkedHashMap<>();
        parts.parts().stream()
                .filter(part -> part.endsWith(SERVICE) || part.equals(GATEWAY))
                .forEach(part -> pids.put(part, parts.pid(part)));
        try {
            FlightRecordings recordings = new FlightRecordings(Files.createTempDirectory("mockmate-jfr"), pids);
            pids.values().forEach(pid -> jcmd(pid, "JFR.start", "name=layers", "settings=profile"));
            return recordings;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends them: a file for each service, which {@link #close} deletes. */
    Map<String, Path> finish() {
        Map<String, Path> files = new LinkedHashMap<>();
        pids.forEach((part, pid) -> {
            Path file = directory.resolve(part + ".jfr");
            jcmd(pid, "JFR.stop", "name=layers", "filename=" + file);
            files.put(part, file);
        });
        return files;
    }

    private static void jcmd(long pid, String... command) {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        if (!Files.isExecutable(jcmd)) {
            throw new NotMeasuredException("--profile wants a JDK: " + jcmd + " is not there.");
        }
        List<String> line = Stream.concat(Stream.of(jcmd.toString(), Long.toString(pid)), Stream.of(command))
                .toList();
        try {
            Process process = new ProcessBuilder(line)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!process.waitFor(LONGEST_COMMAND_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new NotMeasuredException(String.join(" ", line) + " failed.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotMeasuredException("Interrupted while recording.", e);
        }
    }

    @Override
    public void close() {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
