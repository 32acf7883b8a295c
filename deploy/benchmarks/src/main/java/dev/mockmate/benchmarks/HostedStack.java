package dev.mockmate.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A stack whose launcher and origin are a process of their own ({@link StackHost}), with the launcher's usual flags. */
final class HostedStack implements AutoCloseable {

    private static final List<String> LAUNCHER_FLAGS =
            List.of("-XX:+UseSerialGC", "-Xms24m", "-Xmx128m", "-XX:TieredStopAtLevel=1");
    private static final long STOP_LIMIT_SECONDS = 90;

    private final Process process;
    private final StackHost.Ready ready;

    private HostedStack(Process process, StackHost.Ready ready) {
        this.process = process;
        this.ready = ready;
    }

    /** Starts one and returns when it is ready. */
    static HostedStack start(StackHost.Wishes wishes) {
        return start(wishes, List.of());
    }

    /** As {@link #start(StackHost.Wishes)}, with words before the command, such as those of {@code taskset}. */
    static HostedStack start(StackHost.Wishes wishes, List<String> before) {
        List<String> command = new ArrayList<>(before);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(LAUNCHER_FLAGS);
        for (String property : List.of("mockmate.root", "java.io.tmpdir", "java.util.logging.SimpleFormatter.format")) {
            if (System.getProperty(property) != null) {
                command.add("-D" + property + "=" + System.getProperty(property));
            }
        }
        command.addAll(
                List.of("-cp", System.getProperty("java.class.path"), StackHost.class.getName(), wishes.encode()));
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(process), "stack-host-closer"));
            return new HostedStack(process, awaitReady(process));
        } catch (IOException e) {
            throw new UncheckedIOException("The stack's process did not start", e);
        }
    }

    private static StackHost.Ready awaitReady(Process process) throws IOException {
        BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(StackHost.READY)) {
                passOn(output);
                return StackHost.Ready.decode(line.substring(StackHost.READY.length()));
            }
            if (line.startsWith(StackHost.FAILED)) {
                throw new NotMeasuredException(line.substring(StackHost.FAILED.length()));
            }
            System.out.println(line);
        }
        throw new NotMeasuredException("The stack's process ended before it was ready.");
    }

    /** What the launcher says later, such as that a part has ended. */
    private static void passOn(BufferedReader output) {
        Thread reader = new Thread(() -> output.lines().forEach(System.out::println), "stack-host-output");
        reader.setDaemon(true);
        reader.start();
    }

    String origin() {
        return ready.origin();
    }

    /** From the start of the first part to the readiness of the last. */
    long readyMillis() {
        return ready.readyMillis();
    }

    Path dataDir() {
        return Path.of(ready.dataDir());
    }

    PartProcesses processes() {
        return PartProcesses.ofStack(dataDir());
    }

    @Override
    public void close() {
        end(process);
    }

    private static void end(Process process) {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(STOP_LIMIT_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException gone) {
            process.destroy();
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
        }
    }
}
