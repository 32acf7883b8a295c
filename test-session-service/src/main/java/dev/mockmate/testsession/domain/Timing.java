package dev.mockmate.testsession.domain;

import java.time.Duration;
import java.time.Instant;

/**
 * A test's time by the server's clock (rule <b>server-time</b>).
 *
 * @param startedAt when it began; no reload changes it
 * @param durationMinutes what it was set to
 * @param extraPercent an accommodation, in percent of the duration
 * @param extraSeconds what was added since, returned gaps included
 * @param gapSeconds the part of {@code extraSeconds} that returned gaps make up
 * @param gapsCountedUntil gaps before this moment have been dealt with
 */
public record Timing(
        Instant startedAt,
        int durationMinutes,
        int extraPercent,
        long extraSeconds,
        long gapSeconds,
        Instant gapsCountedUntil) {

    /** The time of a test that begins now. */
    public static Timing from(Instant start, int durationMinutes, int extraPercent) {
        return new Timing(start, durationMinutes, extraPercent, 0, 0, start);
    }

    /** {@code test_start_time + duration·(1 + extra%) + extra_seconds}. */
    public Instant endsAt() {
        Duration duration = Duration.ofMinutes(durationMinutes);
        return startedAt
                .plus(duration)
                .plus(duration.multipliedBy(extraPercent).dividedBy(100))
                .plusSeconds(extraSeconds);
    }

    /** Whether the time is up. */
    public boolean isOverAt(Instant now) {
        return !now.isBefore(endsAt());
    }

    /** Whole seconds left, 0 after the end. */
    public long remainingSeconds(Instant now) {
        return Math.max(0, Duration.between(now, endsAt()).toSeconds());
    }

    /** The same with more time. */
    Timing extend(long seconds) {
        return new Timing(
                startedAt, durationMinutes, extraPercent, extraSeconds + seconds, gapSeconds, gapsCountedUntil);
    }

    /** The same that ends at {@code end}; what was missed before {@code now} is dealt with by it. */
    Timing endAt(Instant end, Instant now) {
        long seconds = extraSeconds + Duration.between(endsAt(), end).toSeconds();
        return new Timing(startedAt, durationMinutes, extraPercent, seconds, gapSeconds, now);
    }

    /** What of {@code gap} is given back when no more than {@code cap} is given back in all. */
    long returnable(Interval gap, Duration cap) {
        long left = Math.max(0, cap.toSeconds() - gapSeconds);
        return Math.min(left, gap.notBefore(gapsCountedUntil).length().toSeconds());
    }

    /** The same with a gap given back. */
    Timing giveBack(Interval gap, long seconds) {
        Instant counted = gap.to().isAfter(gapsCountedUntil) ? gap.to() : gapsCountedUntil;
        return new Timing(
                startedAt, durationMinutes, extraPercent, extraSeconds + seconds, gapSeconds + seconds, counted);
    }
}
