package dev.mockmate.benchmarks;

import dev.mockmate.local.Jcmd;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Flight recordings of the services of a running stack, made by the JDK's {@code jcmd}: where their processor time goes. */
final class FlightRecordings implements AutoCloseable {

    private static final String SERVICE = "-service";
    private static final String GATEWAY = "realtime-gateway";

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
        try {
            Jcmd.run(pid, command);
        } catch (UncheckedIOException e) {
            throw new NotMeasuredException(
                    "--profile wants a JDK: " + e.getCause().getMessage() + ".", e);
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
