package dev.mockmate.testsession.domain;

import java.time.Duration;
import java.time.Instant;

/** A stretch of time {@code [from, to)}. */
public record Interval(Instant from, Instant to) {

    /** How long it is; never negative. */
    public Duration length() {
        Duration length = Duration.between(from, to);
        return length.isNegative() ? Duration.ZERO : length;
    }

    /** What of it is not before {@code begin}. */
    Interval notBefore(Instant begin) {
        return new Interval(from.isBefore(begin) ? begin : from, to);
    }
}
