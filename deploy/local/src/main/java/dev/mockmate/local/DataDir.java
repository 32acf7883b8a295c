package dev.mockmate.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The data directory of a running stack, held by a lock so that two stacks never share one. */
final class DataDir implements AutoCloseable {

    private static final String LOCK = "launcher.lock";

    private final Path path;
    private final FileChannel channel;
    private final FileLock lock;

    private DataDir(Path path, FileChannel channel, FileLock lock) {
        this.path = path;
        this.channel = channel;
        this.lock = lock;
    }

    /** Takes the directory, or refuses when a stack runs on it. */
    static DataDir take(Path path) {
        try {
            Files.createDirectories(path);
            FileChannel channel =
                    FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw new Refusal("A stack already runs on " + path
                        + ": stop it with Ctrl-C at its terminal or with deploy/up --stop.");
            }
            return new DataDir(path, channel, lock);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not take " + path, e);
        }
    }

    /** Deletes what the stack has stored; the Keycloak distribution, which is not data, stays. */
    void wipe() {
        try (Stream<Path> children = Files.list(path)) {
            for (Path child : children.toList()) {
                String name = child.getFileName().toString();
                if (!name.equals(LOCK) && !name.startsWith("keycloak-dist-")) {
                    delete(child);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Could not wipe " + path, e);
        }
    }

    @Override
    public void close() {
        try {
            lock.release();
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("Could not let go of " + path, e);
        }
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /** A directory with everything in it. */
    static void delete(Path root) throws IOException {
        List<Path> deepestFirst;
        // Links are not followed: a Keycloak home links to the shared distribution.
        try (Stream<Path> found = Files.walk(root)) {
            deepestFirst = found.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.deleteIfExists(path);
        }
    }
}
