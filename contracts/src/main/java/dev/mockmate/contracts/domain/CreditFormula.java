package dev.mockmate.contracts.domain;

import java.time.Duration;

/**
 * Rule <b>formula</b>: what running time costs. Session-service tells it, billing-service charges by it; billing's audit
 * counts for itself, in SQL, so that a fault here does not hide.
 */
public final class CreditFormula {
    private static final int MINUTES_PER_CREDIT = 60;

    private CreditFormula() {}

    /** {@code 1 + floor(elapsed_minutes / 60)}, from activation on. */
    public static int due(Duration elapsed) {
        return Math.toIntExact(1 + elapsed.toMinutes() / MINUTES_PER_CREDIT);
    }

    /** The running minute at which a credit falls due: 0 for the first, 60 for the second. */
    public static int atMinute(int creditNumber) {
        return (creditNumber - 1) * MINUTES_PER_CREDIT;
    }

    /** The running minute at which the next credit falls due. */
    public static long nextAtMinute(Duration elapsed) {
        return (long) due(elapsed) * MINUTES_PER_CREDIT;
    }

    /** The running time up to which so many credits suffice, in whole seconds: 59:59 for one. */
    public static Duration coveredBy(int credits) {
        return Duration.ofMinutes((long) credits * MINUTES_PER_CREDIT).minusSeconds(1);
    }
}
