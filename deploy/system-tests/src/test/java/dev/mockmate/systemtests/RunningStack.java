package dev.mockmate.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockmate.local.LocalStack;
import dev.mockmate.local.Ports;
import dev.mockmate.local.Service;
import dev.mockmate.local.StackBuilder;
import dev.mockmate.movedclock.MovedClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.TestWatcher;

/**
 * The one stack all tests of this run share: started before the first of them, on free ports and an empty data directory,
 * and stopped after the last, whatever became of the tests. Every service runs twice; the origin knows the first of each.
 *
 * <p>Session-service and billing-service go by one clock that a test may move.
 *
 * <p>The data directory is always the same one below {@code target}: should a run be killed itself, the next one ends what
 * is left of it. Only when a test failed the logs of all parts are kept, in {@code <data directory>-logs}.
 */
final class RunningStack implements BeforeAllCallback, TestWatcher {

    static final String SESSION = Service.SESSION.module();
    static final String SESSION_REPLICA = "session-service-2";
    static final String BILLING = Service.BILLING.module();
    static final String BILLING_REPLICA = "billing-service-2";
    static final String INTERVIEW = Service.INTERVIEW.module();
    static final String INTERVIEW_REPLICA = "interview-service-2";
    static final String GATEWAY = Service.GATEWAY.module();
    static final String GATEWAY_REPLICA = "realtime-gateway-2";
    static final String TEST_SESSION = Service.TEST_SESSION.module();
    static final String TEST_SESSION_REPLICA = "test-session-service-2";

    /**
     * What a busy machine makes too late in every service: the decision on a follow-up, without which an interview goes on, and
     * whether a session token still counts.
     */
    private static final Map<String, String> PATIENCE = Map.of(
            "MOCKMATE_INTERVIEW_FOLLOW_UP_WAIT", "30s",
            "MOCKMATE_SESSION_TOKEN_STATUS_PATIENCE", "20s");

    private static Running running;

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getRoot().getStore(Namespace.GLOBAL).computeIfAbsent(Running.class);
    }

    @Override
    public void testFailed(ExtensionContext context, Throwable cause) {
        running.failed = true;
    }

    static LocalStack stack() {
        return running.stack;
    }

    /** What time it is for sessions and credits. */
    static MovedClock clock() {
        return running.clock.time();
    }

    /** The one address clients use. */
    static String origin() {
        return running.stack.originUrl();
    }

    /** The repository whose artifacts run: that of {@code -Dmockmate.root}, or the one around the working directory. */
    static Path repository() {
        Path dir = Path.of(System.getProperty("mockmate.root", "")).toAbsolutePath();
        while (!Files.exists(dir.resolve("deploy/up"))) {
            dir = Optional.ofNullable(dir.getParent())
                    .orElseThrow(() -> new IllegalStateException("not inside the repository"));
        }
        return dir;
    }

    /** Held by the root of the test run, which closes it at its end. */
    static final class Running implements AutoCloseable {

        private final LocalStack stack;
        private final Path logs;
        private final StackClock clock;
        private boolean failed;

        Running() {
            // A test tried once more after the last one finds another realm.
            User.forgetTokens();
            Path dataDir = Path.of(System.getProperty("mockmate.stack", "target/stack"))
                    .toAbsolutePath();
            logs = dataDir.resolveSibling(dataDir.getFileName() + "-logs");
            delete(logs);
            clock = StackClock.beside(dataDir);
            StackBuilder builder = LocalStack.builder()
                    .root(repository())
                    .dataDir(dataDir)
                    .fresh(true)
                    .ports(Ports.free())
                    .replica(SESSION_REPLICA, Service.SESSION)
                    .replica(BILLING_REPLICA, Service.BILLING)
                    .replica(INTERVIEW_REPLICA, Service.INTERVIEW)
                    .replica(GATEWAY_REPLICA, Service.GATEWAY)
                    .replica(TEST_SESSION_REPLICA, Service.TEST_SESSION)
                    .env(SESSION, clock.environment())
                    .env(BILLING, clock.environment())
                    .console(System.out::println);
            Arrays.stream(Service.values()).forEach(service -> builder.env(service.module(), PATIENCE));
            stack = builder.build();
            Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "stack-closer"));
            try {
                stack.start();
            } catch (RuntimeException e) {
                keepLogs();
                delete(stack.dataDir());
                throw e;
            }
            running = this;
        }

        /** Stops everything, and fails the run when a process or file outlives it. */
        @Override
        public void close() {
            List<ProcessHandle> processes =
                    ProcessHandle.current().descendants().toList();
            stack.close();
            if (failed) {
                keepLogs();
            }
            delete(stack.dataDir());
            // A process that was ended takes a moment to be gone.
            Probe.eventually(() -> assertThat(processes.stream().filter(ProcessHandle::isAlive))
                    .as("processes the stack left")
                    .isEmpty());
            if (Files.exists(stack.dataDir())) {
                throw new IllegalStateException("The stack left " + stack.dataDir());
            }
        }

        private void keepLogs() {
            Path written = stack.dataDir().resolve("logs");
            if (!Files.exists(written)) {
                return;
            }
            try {
                Files.move(written, logs);
                System.out.println("Logs of all parts are in " + logs);
            } catch (IOException e) {
                throw new UncheckedIOException("Could not keep the logs", e);
            }
        }

        private static void delete(Path root) {
            if (!Files.exists(root)) {
                return;
            }
            // Links are not followed: Keycloak's home links to the distribution all stacks share.
            try (Stream<Path> found = Files.walk(root)) {
                for (Path path : found.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            } catch (IOException e) {
                throw new UncheckedIOException("Could not delete " + root, e);
            }
        }
    }
}
