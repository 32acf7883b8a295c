package dev.mockmate.session.domain;

import java.time.Duration;
import java.time.Instant;

/**
 * What a started session has behind it.
 *
 * @param startedAt when it became active first
 * @param elapsed what its closed running intervals add up to
 * @param began whether the interview has really begun, so that the hold may be captured
 * @param meteredMarks how many metering marks of running time were reported
 */
public record Run(Instant startedAt, Duration elapsed, boolean began, int meteredMarks) {

    static Run from(Instant startedAt) {
        return new Run(startedAt, Duration.ZERO, false, 0);
    }

    Run plus(Duration ran) {
        return new Run(startedAt, elapsed.plus(ran), began, meteredMarks);
    }

    Run begun() {
        return new Run(startedAt, elapsed, true, meteredMarks);
    }

    Run metered(int marks) {
        return new Run(startedAt, elapsed, began, marks);
    }

    /** What the session costs: nothing while the interview never began. */
    public int creditsDue() {
        return began ? Credits.due(elapsed) : 0;
    }
}
