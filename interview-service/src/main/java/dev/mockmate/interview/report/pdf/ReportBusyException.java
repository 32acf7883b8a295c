package dev.mockmate.interview.report.pdf;

import java.time.Duration;

/** No PDF now: too many are wanted at once, or this one took longer than a caller waits. */
public final class ReportBusyException extends RuntimeException {
    private final Duration comeAgainAfter;

    ReportBusyException(Duration comeAgainAfter) {
        super("too many reports are drawn at once", null, false, false);
        this.comeAgainAfter = comeAgainAfter;
    }

    /** When it is worth another try. */
    public Duration comeAgainAfter() {
        return comeAgainAfter;
    }
}
