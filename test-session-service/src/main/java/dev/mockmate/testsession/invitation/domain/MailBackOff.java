package dev.mockmate.testsession.invitation.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** When a mail that was not taken is tried again: after twice as long each time, until it is of no use any more. */
public final class MailBackOff {
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int MOST_DOUBLINGS = 10;

    private MailBackOff() {}

    /**
     * When the next try is.
     *
     * @param attempts how many there were
     * @param first between the first two
     * @param end from when on it is not tried again
     * @return empty when there is none
     */
    public static Optional<Instant> next(Instant now, int attempts, Duration first, Instant end) {
        Duration pause = first.multipliedBy(1L << Math.min(Math.max(attempts - 1, 0), MOST_DOUBLINGS));
        Instant next = now.plus(pause.compareTo(LONGEST) > 0 ? LONGEST : pause);
        return Optional.of(next).filter(at -> at.isBefore(end));
    }
}
