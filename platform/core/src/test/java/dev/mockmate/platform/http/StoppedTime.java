package dev.mockmate.platform.http;

import io.github.bucket4j.TimeMeter;

/** Time that stands still: no rate allows more than its burst, however slow the machine is. */
final class StoppedTime implements TimeMeter {
    private static final long serialVersionUID = 1L;

    @Override
    public long currentTimeNanos() {
        return 0;
    }

    @Override
    public boolean isWallClockBased() {
        return false;
    }
}
