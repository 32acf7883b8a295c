package dev.mockmate.local;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** Ends a process together with everything it started. */
final class ProcessTree {

    private static final Duration KILL_LIMIT = Duration.ofSeconds(10);

    private ProcessTree() {}

    /** Asks the tree to end (SIGTERM) and kills what is left after {@code grace}. */
    static void stop(ProcessHandle root, Duration grace) {
        List<ProcessHandle> tree = members(root);
        root.destroy();
        if (awaitExit(root, grace)) {
            tree.stream().filter(ProcessHandle::isAlive).forEach(ProcessHandle::destroy);
        }
        kill(tree);
    }

    /** Kills the tree (SIGKILL). */
    static void kill(ProcessHandle root) {
        kill(members(root));
    }

    private static void kill(List<ProcessHandle> tree) {
        tree.stream().filter(ProcessHandle::isAlive).forEach(ProcessHandle::destroyForcibly);
        tree.forEach(process -> awaitExit(process, KILL_LIMIT));
    }

    private static List<ProcessHandle> members(ProcessHandle root) {
        return Stream.concat(Stream.of(root), root.descendants()).toList();
    }

    private static boolean awaitExit(ProcessHandle process, Duration limit) {
        try {
            process.onExit().get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        } catch (ExecutionException | TimeoutException e) {
            return !process.isAlive();
        }
    }
}
