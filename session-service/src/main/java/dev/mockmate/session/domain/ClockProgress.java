package dev.mockmate.session.domain;

import dev.mockmate.contracts.domain.CreditFormula;
import java.time.Duration;
import java.time.Instant;

/**
 * What a started session has behind it.
 *
 * <p>Rule <b>server-clock</b>.
 *
 * @param startedAt when it became active first
 * @param elapsed what its closed running intervals add up to
 * @param began whether the interview has really begun, so that the hold may be captured
 * @param meteredMarks how many metering marks of running time were reported
 * @param warnings how many warnings of the maximum duration are dealt with
 * @param grace the grace that is running, or {@link Grace#NONE}
 * @param free whether the session costs nothing, however long it runs (rule <b>hold-first</b>: a scripted interview)
 */
public record ClockProgress(
        Instant startedAt, Duration elapsed, boolean began, int meteredMarks, int warnings, Grace grace, boolean free) {

    /** What costs nothing lacks no credit, so it has no grace to end in. */
    public ClockProgress {
        grace = free ? Grace.NONE : grace;
    }

    /** A run without warnings and without a grace. */
    public ClockProgress(Instant startedAt, Duration elapsed, boolean began, int meteredMarks) {
        this(startedAt, elapsed, began, meteredMarks, 0, Grace.NONE, false);
    }

    static ClockProgress from(Instant startedAt) {
        return new ClockProgress(startedAt, Duration.ZERO, false, 0);
    }

    ClockProgress plus(Duration ran) {
        return new ClockProgress(startedAt, elapsed.plus(ran), began, meteredMarks, warnings, grace, free);
    }

    ClockProgress begun() {
        return new ClockProgress(startedAt, elapsed, true, meteredMarks, warnings, grace, free);
    }

    ClockProgress metered(int marks) {
        return new ClockProgress(startedAt, elapsed, began, marks, warnings, grace, free);
    }

    ClockProgress warned(int dealtWith) {
        return new ClockProgress(startedAt, elapsed, began, meteredMarks, dealtWith, grace, free);
    }

    ClockProgress with(Grace other) {
        return new ClockProgress(startedAt, elapsed, began, meteredMarks, warnings, other, free);
    }

    /** An operator says how long it ran. */
    ClockProgress corrected(Duration duration) {
        return new ClockProgress(startedAt, duration, began || !duration.isZero(), meteredMarks, warnings, grace, free);
    }

    /** The final run: within an open grace the clock is set back to the last second that is paid. */
    ClockProgress ended() {
        Duration paid = grace.isOpen() ? CreditFormula.coveredBy(grace.creditNumber() - 1) : elapsed;
        Duration counted = paid.compareTo(elapsed) < 0 ? paid : elapsed;
        return new ClockProgress(startedAt, counted, began, meteredMarks, warnings, Grace.NONE, free);
    }

    /** It costs nothing from now on, and what it has cost goes back; nothing is waited for to begin any more. */
    ClockProgress waived() {
        return new ClockProgress(startedAt, elapsed, true, meteredMarks, warnings, Grace.NONE, true);
    }

    /** What the session costs: nothing while the interview never began. */
    public int creditsDue() {
        return isCharged() ? CreditFormula.due(elapsed) : 0;
    }

    /** Whether the interview has begun and is one that costs something. */
    boolean isCharged() {
        return began && !free;
    }

    /** The metering of a mark of running time. */
    SessionChange.Metered meteringAt(Duration mark, Instant at) {
        return new SessionChange.Metered(mark, at, free ? 0 : CreditFormula.due(mark));
    }
}
