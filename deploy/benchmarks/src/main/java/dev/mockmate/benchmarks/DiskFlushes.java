package dev.mockmate.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * How long the disk under the stack takes to write a page through, all the while: every commit waits for that, and what the disk
 * alone takes no service can be faster than.
 */
final class DiskFlushes implements AutoCloseable {
    private static final int PAGE = 8192;
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final Latencies latencies = new Latencies("(one flush of the disk itself)");
    private final Path file;
    private final Thread thread;
    private volatile boolean ended;

    private DiskFlushes(Path file) {
        this.file = file;
        this.thread = new Thread(this::measure, "disk-flushes");
    }

    /** Begins to measure, in the directory for temporary files, where the stack's data is too. */
    static DiskFlushes start() {
        try {
            DiskFlushes flushes = new DiskFlushes(Files.createTempFile("mockmate-flush-", ".page"));
            flushes.thread.setDaemon(true);
            flushes.thread.start();
            return flushes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was measured; ends the measuring. */
    Latencies measured() {
        close();
        return latencies;
    }

    @Override
    public void close() {
        ended = true;
        try {
            thread.join();
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void measure() {
        ByteBuffer page = ByteBuffer.allocate(PAGE);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            while (!ended) {
                long from = System.nanoTime();
                channel.write(page.clear(), 0);
                channel.force(false);
                latencies.add((System.nanoTime() - from) / 1000);
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
