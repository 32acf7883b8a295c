package dev.mockmate.platform.testing;

import io.github.bucket4j.TimeMeter;
import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What rates of services under test are measured by: the real time. Inject it to stop it: a test that calls faster than a rate
 * cannot do so on a busy machine, where the rate allows another call before the last one is answered.
 */
@Singleton
public class RateTime implements TimeMeter {
    private static final long serialVersionUID = 1L;
    private static final long RUNNING = -1;

    private final AtomicLong stopped = new AtomicLong(RUNNING);

    /** From now on no rate allows more than is left of its burst. */
    public void stop() {
        stopped.set(now());
    }

    /** Back to the real time. */
    public void goOn() {
        stopped.set(RUNNING);
    }

    @Override
    public long currentTimeNanos() {
        long at = stopped.get();
        return at == RUNNING ? now() : at;
    }

    @Override
    public boolean isWallClockBased() {
        return true;
    }

    private static long now() {
        return TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis());
    }
}
