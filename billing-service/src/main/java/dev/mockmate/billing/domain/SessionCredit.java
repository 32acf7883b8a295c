package dev.mockmate.billing.domain;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * One credit of a session and the grant that pays it.
 *
 * <pre>
 *   HELD ──► CAPTURED ──► REFUNDED   (an operator gave it back; it is not charged again)
 *    │          └───────► REVERSED   (a correction says it was not due)
 *    └─────► RELEASED                (the call never worked)
 * </pre>
 *
 * @param number 1 for the first hour and so on
 * @param round how often this number was taken before, counted from 1: a released or reversed one may be taken again
 * @param takenAt when it left {@code available}
 * @param changedAt when it came into this state
 */
public record SessionCredit(int number, int round, State state, UUID grantId, Instant takenAt, Instant changedAt) {

    /** Where a credit stands. */
    public enum State {
        HELD,
        CAPTURED,
        RELEASED,
        REFUNDED,
        REVERSED;

        /** The name in the database. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The state of this name. */
        public static State of(String label) {
            return valueOf(label.toUpperCase(Locale.ROOT));
        }
    }

    /** Whether the number is dealt with: it must not be taken again. */
    boolean isSettled() {
        return state == State.HELD || state == State.CAPTURED || state == State.REFUNDED;
    }

    SessionCredit become(State next, Instant now) {
        return new SessionCredit(number, round, next, grantId, takenAt, now);
    }
}
