package dev.mockmate.billing.domain;

/** Rule <b>formula</b>: what running time costs. */
public final class Formula {
    /** Running minutes one credit pays for. */
    public static final int MINUTES_PER_CREDIT = 60;

    private static final int SECONDS_PER_MINUTE = 60;

    private Formula() {}

    /** {@code 1 + floor(elapsed_minutes / 60)}, from activation on. */
    public static int due(long elapsedSeconds) {
        return Math.toIntExact(1 + elapsedSeconds / SECONDS_PER_MINUTE / MINUTES_PER_CREDIT);
    }

    /** The running minute at which a credit falls due: 0 for the first, 60 for the second. */
    public static int atMinute(int creditNumber) {
        return (creditNumber - 1) * MINUTES_PER_CREDIT;
    }
}
