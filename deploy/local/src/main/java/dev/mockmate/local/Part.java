package dev.mockmate.local;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/**
 * One process of the stack, which can be started, stopped, killed and started again.
 *
 * <p>It runs in a session of its own where {@code setsid} exists: Ctrl-C at the terminal then reaches the launcher only,
 * which ends the parts in order.
 */
final class Part {

    private static final int TAIL_LINES = 30;
    private static final boolean OWN_SESSION = Stream.of(
                    Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator))
            .anyMatch(dir -> Files.isExecutable(Path.of(dir, "setsid")));

    private final String name;
    private final List<String> command;
    private final Map<String, String> environment;
    private final Path workDir;
    private final Path log;
    private final PidFiles pidFiles;
    private final BiConsumer<Part, Integer> onDeath;

    private Process process;
    private boolean endWanted;

    /** @param onDeath told when the process ends by itself, with its exit code */
    Part(
            String name,
            List<String> command,
            Map<String, String> environment,
            Path dataDir,
            PidFiles pidFiles,
            BiConsumer<Part, Integer> onDeath) {
        this.name = name;
        this.command = List.copyOf(command);
        this.environment = Map.copyOf(environment);
        this.workDir = dataDir.resolve("work").resolve(name);
        this.log = dataDir.resolve("logs").resolve(name + ".log");
        this.pidFiles = pidFiles;
        this.onDeath = onDeath;
    }

    String name() {
        return name;
    }

    Path log() {
        return log;
    }

    /** Puts the log of the run before aside, so that this one begins empty. */
    void beginLog() {
        try {
            Files.createDirectories(log.getParent());
            if (Files.exists(log)) {
                Files.move(log, log.resolveSibling(name + ".log.1"), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Could not begin the log " + log, e);
        }
    }

    synchronized void start() {
        if (isAlive()) {
            throw new IllegalStateException(name + " is running");
        }
        endWanted = false;
        List<String> full = new ArrayList<>();
        if (OWN_SESSION) {
            full.add("setsid");
        }
        full.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(full)
                .directory(workDir.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        try {
            Files.createDirectories(workDir);
            Files.createDirectories(log.getParent());
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException("Could not start " + name, e);
        }
        pidFiles.write(name, process.toHandle());
        process.onExit().thenAccept(this::ended);
    }

    synchronized boolean isAlive() {
        return process != null && process.isAlive();
    }

    synchronized Optional<Long> pid() {
        return isAlive() ? Optional.of(process.pid()) : Optional.empty();
    }

    /** SIGTERM, and SIGKILL after {@code grace}. */
    void stop(Duration grace) {
        wanted().ifPresent(handle -> ProcessTree.stop(handle, grace));
        pidFiles.remove(name);
    }

    /** SIGKILL. */
    void kill() {
        wanted().ifPresent(ProcessTree::kill);
        pidFiles.remove(name);
    }

    /** The end of its log. */
    List<String> logTail() {
        return tail(log);
    }

    static List<String> tail(Path log) {
        try {
            List<String> lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size());
        } catch (IOException e) {
            return List.of();
        }
    }

    private synchronized Optional<ProcessHandle> wanted() {
        endWanted = true;
        return Optional.ofNullable(process).filter(Process::isAlive).map(Process::toHandle);
    }

    private void ended(Process ended) {
        boolean unexpected;
        synchronized (this) {
            unexpected = !endWanted && ended == process;
        }
        if (unexpected) {
            onDeath.accept(this, ended.exitValue());
        }
    }
}
