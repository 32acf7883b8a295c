package dev.mockmate.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A stack on free ports and a temporary directory; both are gone after {@link #close}, and after Ctrl-C too. */
public final class ThrowawayStack implements AutoCloseable {

    /** Both compilers, unlike the local stack's own flags, which save memory at the cost of speed. */
    public static final List<String> FAST_JVM = List.of(
            "-XX:+UseSerialGC",
            "-Xms128m",
            "-Xmx256m",
            "-XX:+ExitOnOutOfMemoryError",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager");

    private final Path dataDir;
    private final LocalStack stack;
    private final AtomicBoolean closed = new AtomicBoolean();

    private ThrowawayStack(Path dataDir, LocalStack stack) {
        this.dataDir = dataDir;
        this.stack = stack;
    }

    /**
     * Starts it.
     *
     * @param name what the directory's name says it is for
     * @param wishes may add to what the stack is made of
     */
    public static ThrowawayStack start(String name, UnaryOperator<StackBuilder> wishes) {
        Path dataDir = temporaryDirectory(name);
        LocalStack stack = wishes.apply(LocalStack.builder()
                        .ports(Ports.free())
                        .dataDir(dataDir)
                        .console(System.out::println))
                .build();
        ThrowawayStack throwaway = new ThrowawayStack(dataDir, stack);
        Runtime.getRuntime().addShutdownHook(new Thread(throwaway::close, "stack-closer"));
        stack.start();
        return throwaway;
    }

    /** The stack. */
    public LocalStack stack() {
        return stack;
    }

    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        stack.close();
        delete(dataDir);
    }

    private static Path temporaryDirectory(String name) {
        try {
            return Files.createTempDirectory("mockmate-" + name + "-");
        } catch (IOException e) {
            throw new UncheckedIOException("No temporary directory", e);
        }
    }

    private static void delete(Path root) {
        List<Path> deepestFirst;
        // Links are not followed: Keycloak's home links to the shared distribution.
        try (Stream<Path> found = Files.walk(root)) {
            deepestFirst = found.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Could not remove " + root, e);
        }
    }
}
