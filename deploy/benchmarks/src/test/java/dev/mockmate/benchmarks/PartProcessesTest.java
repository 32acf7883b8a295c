package dev.mockmate.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.mockmate.benchmarks.PartProcesses.Usage;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class PartProcessesTest {

    /** A shell that waits, and one below it that counts for ever. */
    private static final String BUSY_CHILD = "(while :; do :; done) & wait";

    @Test
    @Timeout(240)
    void shouldCountWhatAPartStarted() throws IOException {
        Process busy = new ProcessBuilder("sh", "-c", BUSY_CHILD).start();
        try {
            PartProcesses parts = PartProcesses.of(Map.of("busy", busy.pid()));
            Usage before = parts.usage();

            Usage used = parts.usage().since(before);
            while (used.cpuMillis().get("busy") < 50) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
                used = parts.usage().since(before);
            }

            assertEquals(used.cpuMillis().get("busy"), used.cpuMillisOfAll());
            assertTrue(used.seconds() > 0);
            assertEquals(Set.of("busy"), parts.residentKib().keySet());
            assertTrue(parts.residentKib().get("busy") > 0);
        } finally {
            busy.descendants().forEach(ProcessHandle::destroyForcibly);
            busy.destroyForcibly();
        }
    }

    @Test
    void shouldCountNothingOfAPartThatHasEnded() throws IOException, InterruptedException {
        Process ended = new ProcessBuilder("true").start();
        ended.waitFor();

        PartProcesses parts = PartProcesses.of(Map.of("ended", ended.pid()));

        assertEquals(Map.of("ended", 0L), parts.usage().cpuMillis());
        assertEquals(Map.of("ended", 0L), parts.residentKib());
    }
}
