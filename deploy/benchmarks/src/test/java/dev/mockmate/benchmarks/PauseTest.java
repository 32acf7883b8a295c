package dev.mockmate.benchmarks;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class PauseTest {

    @Test
    void shouldWaitThoughTheThreadWasWokenBefore() {
        long begin = System.nanoTime();
        LockSupport.unpark(Thread.currentThread());

        Pause.of(Duration.ofMillis(20));

        assertTrue(System.nanoTime() - begin >= Duration.ofMillis(20).toNanos());
    }
}
