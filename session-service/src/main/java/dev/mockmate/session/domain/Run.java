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
 * @param warnings how many warnings of the maximum duration are dealt with
 * @param grace the grace that is running, or {@link Grace#NONE}
 */
public record Run(Instant startedAt, Duration elapsed, boolean began, int meteredMarks, int warnings, Grace grace) {

    /** A run without warnings and without a grace. */
    public Run(Instant startedAt, Duration elapsed, boolean began, int meteredMarks) {
        this(startedAt, elapsed, began, meteredMarks, 0, Grace.NONE);
    }

    static Run from(Instant startedAt) {
        return new Run(startedAt, Duration.ZERO, false, 0);
    }

    Run plus(Duration ran) {
        return new Run(startedAt, elapsed.plus(ran), began, meteredMarks, warnings, grace);
    }

    Run begun() {
        return new Run(startedAt, elapsed, true, meteredMarks, warnings, grace);
    }

    Run metered(int marks) {
        return new Run(startedAt, elapsed, began, marks, warnings, grace);
    }

    Run warned(int dealtWith) {
        return new Run(startedAt, elapsed, began, meteredMarks, dealtWith, grace);
    }

    Run with(Grace other) {
        return new Run(startedAt, elapsed, began, meteredMarks, warnings, other);
    }

    /** An operator says how long it ran. */
    Run corrected(Duration duration) {
        return new Run(startedAt, duration, began || !duration.isZero(), meteredMarks, warnings, grace);
    }

    /** The final run: within an open grace the clock is set back to the last second that is paid. */
    Run ended() {
        Duration paid = grace.isOpen() ? Credits.coveredBy(grace.creditNumber() - 1) : elapsed;
        Duration counted = paid.compareTo(elapsed) < 0 ? paid : elapsed;
        return new Run(startedAt, counted, began, meteredMarks, warnings, Grace.NONE);
    }

    /** What the session costs: nothing while the interview never began. */
    public int creditsDue() {
        return began ? Credits.due(elapsed) : 0;
    }
}
