package dev.mockmate.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Remembers which processes a stack started, so that the next one can end them when the launcher was killed.
 *
 * <p>One file per part: process id and start time in epoch milliseconds. Ids are reused, therefore a process counts as
 * ours only when its start time matches too.
 */
final class PidFiles {

    private static final Duration CLOCK_SLACK = Duration.ofSeconds(2);
    private static final String SUFFIX = ".pid";

    private final Path dir;

    PidFiles(Path dir) {
        this.dir = dir;
    }

    void write(String part, ProcessHandle process) {
        long startedAt =
                process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
        try {
            Files.createDirectories(dir);
            Files.writeString(dir.resolve(part + SUFFIX), process.pid() + " " + startedAt);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not note the process of " + part, e);
        }
    }

    void remove(String part) {
        try {
            Files.deleteIfExists(dir.resolve(part + SUFFIX));
        } catch (IOException e) {
            throw new UncheckedIOException("Could not remove the note of " + part, e);
        }
    }

    /** Kills what still runs of an earlier stack; the answer names the parts. */
    List<String> killLeftovers() {
        List<String> killed = new ArrayList<>();
        for (Path file : files()) {
            String part = file.getFileName().toString().replace(SUFFIX, "");
            running(file).ifPresent(process -> {
                ProcessTree.kill(process);
                killed.add(part);
            });
            remove(part);
        }
        return killed;
    }

    private List<Path> files() {
        if (!Files.isDirectory(dir)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(dir)) {
            return found.filter(file -> file.toString().endsWith(SUFFIX))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Could not list " + dir, e);
        }
    }

    private static Optional<ProcessHandle> running(Path file) {
        try {
            String[] fields = Files.readString(file).trim().split(" ");
            Instant startedAt = Instant.ofEpochMilli(Long.parseLong(fields[1]));
            return ProcessHandle.of(Long.parseLong(fields[0]))
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> process.info()
                            .startInstant()
                            .filter(actual ->
                                    Duration.between(startedAt, actual).abs().compareTo(CLOCK_SLACK) <= 0)
                            .isPresent());
        } catch (IOException | NumberFormatException | ArrayIndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }
}
