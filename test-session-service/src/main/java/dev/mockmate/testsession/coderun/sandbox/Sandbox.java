package dev.mockmate.testsession.coderun.sandbox;

import dev.mockmate.testsession.coderun.domain.ProgramRun.Ending;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Runs one process in namespaces of its own, watches it and ends it with all that it started. Blocks the calling thread.
 *
 * <pre>
 *   launched ─▶ watched every few ms: output, clock, processor, memory ─┬─ ended by itself ─▶ how it ended is read
 *                                                                       └─ over a limit ─▶ killed, the limit is how it ended
 *   then: whatever its user still runs is killed, its control group removed
 * </pre>
 */
final class Sandbox implements AutoCloseable {
    private static final int ERROR_BYTES = 64 << 10;
    private static final int LOOK_EVERY_MS = 4;
    private static final int AFTER_KILL_MS = 500;
    private static final int AFTER_KILL_SECONDS = 3;

    private final Launch launch;
    private final Path folder;
    private final Optional<ControlGroups> groups;
    private final SandboxUsers users = new SandboxUsers();
    private final AtomicLong runs = new AtomicLong();
    private final ExecutorService streams = Executors.newCachedThreadPool(Sandbox::daemon);

    /**
     * @param folder of this service alone; nothing of it is seen inside
     */
    Sandbox(Launch launch, Path folder, Optional<ControlGroups> groups) {
        this.launch = launch;
        this.folder = folder;
        this.groups = groups;
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "sandbox-stream");
        thread.setDaemon(true);
        return thread;
    }

    /** Where memory and processor time are bounded by the kernel; else they are looked at, and overshoot a little. */
    boolean hasControlGroups() {
        return groups.isPresent();
    }

    /** A file nobody else has. */
    Path newFile(String kind) {
        return folder.resolve(kind + "-" + ProcessHandle.current().pid() + "-" + runs.incrementAndGet());
    }

    /** Runs it to its end. */
    StageResult run(Stage stage) throws IOException {
        int uid = users.take();
        ProcessGroup group = new ProcessGroup(uid);
        Path report = newFile("report");
        try (UsageWatch usage = UsageWatch.open(groups, group, uid, stage.limits())) {
            Process process = start(launch.command(stage, uid, report, usage.doors()));
            try {
                return watch(process, stage, usage, report);
            } finally {
                kill(process, group);
            }
        } finally {
            Files.deleteIfExists(report);
            Files.deleteIfExists(Path.of(report + ".log"));
            users.giveBack(uid);
        }
    }

    private static Process start(List<String> command) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(Path.of("/").toFile());
        builder.environment().clear();
        builder.environment().put("PATH", "/usr/bin:/bin:/usr/sbin:/sbin");
        return builder.start();
    }

    private StageResult watch(Process process, Stage stage, UsageWatch usage, Path report) throws IOException {
        BoundedStream output =
                new BoundedStream(process.getInputStream(), stage.limits().outputBytes());
        BoundedStream errors = new BoundedStream(process.getErrorStream(), ERROR_BYTES);
        Future<?> reading = streams.submit(output);
        Future<?> readingErrors = streams.submit(errors);
        Future<?> writing = streams.submit(() -> write(process, stage.input()));
        Ending ending = await(process, stage.limits(), usage, output);
        if (ending != Ending.EXITED) {
            endNamespace(process);
        }
        finish(process, List.of(reading, readingErrors));
        writing.cancel(true);
        return result(ending, output, errors, usage, report, stage.limits());
    }

    /** Until it ends by itself or is over a limit. */
    private static Ending await(Process process, Stage.Limits limits, UsageWatch usage, BoundedStream output)
            throws IOException {
        long start = System.nanoTime();
        while (true) {
            boolean ended = waitFor(process, LOOK_EVERY_MS);
            if (output.isOver()) {
                return Ending.OUTPUT;
            }
            if (ended) {
                return Ending.EXITED;
            }
            Optional<Ending> over = usage.over();
            if (over.isPresent()) {
                return over.get();
            }
            if (System.nanoTime() - start > limits.wallMs() * 1_000_000) {
                return Ending.TIME;
            }
        }
    }

    private static boolean waitFor(Process process, long millis) {
        try {
            return process.waitFor(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a program ran", stopping);
        }
    }

    /** Ends the first process of the namespace, which is the launcher's grandchild; its ancestors then end by themselves. */
    private static void endNamespace(Process process) {
        process.children().flatMap(ProcessHandle::children).forEach(ProcessHandle::destroyForcibly);
        if (!waitFor(process, AFTER_KILL_MS)) {
            killAll(process);
        }
    }

    private static void killAll(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    /** The streams end with the last process that has them. */
    private static void finish(Process process, List<Future<?>> readers) {
        try {
            process.waitFor(AFTER_KILL_SECONDS, TimeUnit.SECONDS);
            for (Future<?> reader : readers) {
                reader.get(AFTER_KILL_SECONDS, TimeUnit.SECONDS);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException stuck) {
            readers.forEach(reader -> reader.cancel(true));
        }
    }

    private static StageResult result(
            Ending ending,
            BoundedStream output,
            BoundedStream errors,
            UsageWatch usage,
            Path report,
            Stage.Limits limits)
            throws IOException {
        UsageWatch.Use use = usage.use();
        Ending how = output.isOver() ? Ending.OUTPUT : usage.judge(ending, use, limits);
        if (how != Ending.EXITED) {
            return new StageResult(how, 0, output.bytes(), errors.bytes(), use.cpuMs(), use.memoryKb());
        }
        Optional<Integer> exitCode = LaunchReport.exitCode(report);
        return exitCode.isPresent()
                ? new StageResult(
                        Ending.EXITED, exitCode.get(), output.bytes(), errors.bytes(), use.cpuMs(), use.memoryKb())
                : new StageResult(
                        Ending.RUNNER, 0, new byte[0], LaunchReport.complaints(report), use.cpuMs(), use.memoryKb());
    }

    private static void write(Process process, byte[] input) {
        try (OutputStream stdin = process.getOutputStream()) {
            stdin.write(input);
        } catch (IOException readNoFurther) {
            return;
        }
    }

    private static void kill(Process process, ProcessGroup group) {
        boolean isStuck = process.isAlive();
        if (isStuck) {
            killAll(process);
        }
        if (!group.kill(isStuck)) {
            throw new IllegalStateException("a program's processes could not be ended");
        }
    }

    @Override
    public void close() {
        streams.shutdownNow();
    }

    /** Reads to the end and keeps the beginning. */
    private static final class BoundedStream implements Runnable {
        private final InputStream stream;
        private final byte[] kept;
        private volatile int length;
        private volatile boolean isOver;

        BoundedStream(InputStream stream, int most) {
            this.stream = stream;
            kept = new byte[most];
        }

        @Override
        public void run() {
            byte[] buffer = new byte[16 << 10];
            try {
                for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
                    int room = Math.min(read, kept.length - length);
                    System.arraycopy(buffer, 0, kept, length, room);
                    length += room;
                    isOver |= room < read;
                }
            } catch (IOException closed) {
                return;
            }
        }

        boolean isOver() {
            return isOver;
        }

        byte[] bytes() {
            return java.util.Arrays.copyOf(kept, length);
        }
    }
}
