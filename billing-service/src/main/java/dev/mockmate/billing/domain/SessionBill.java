package dev.mockmate.billing.domain;

import dev.mockmate.billing.domain.SessionCredit.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What a session's events have told, and the credits taken for it. Taking in an event twice, late or in another order leads to
 * the same bill: running time only grows, an end stands over running time, a correction over an end, the newest one over older.
 *
 * @param holder the activation the first credit is held for, or {@link #NOBODY}
 * @param began whether the interview has really begun, so that the first credit is due
 * @param elapsedSeconds the running time {@code due} speaks of
 * @param due the credits the session's events say are due
 * @param correctedAt when the newest correction was made; the epoch when there was none
 * @param uncovered credits that were due at the end and that nothing could pay; they are not asked for again
 * @param warned the last warning given
 * @param exhausted the highest credit number that was announced as not covered
 * @param credits every credit ever taken, oldest first
 */
public record SessionBill(
        UUID sessionId,
        UUID userId,
        UUID holder,
        boolean began,
        long elapsedSeconds,
        int due,
        Phase phase,
        Instant correctedAt,
        int uncovered,
        Warned warned,
        int exhausted,
        List<SessionCredit> credits) {
    /** The holder of no credit. */
    public static final UUID NOBODY = new UUID(0, 0);

    /** What {@code due} rests on; later ones stand over earlier ones. */
    public enum Phase {
        OPEN,
        ENDED,
        CORRECTED
    }

    /**
     * A warning that the next hour is not covered.
     *
     * @param creditNumber the credit it spoke of; 0 when there was none
     * @param minutes how many minutes before, one of the marks
     */
    public record Warned(int creditNumber, int minutes) {
        /** No warning yet. */
        public static final Warned NOT_YET = new Warned(0, 0);
    }

    public SessionBill {
        credits = List.copyOf(credits);
    }

    /** The bill of a session nothing is known of. */
    public static SessionBill blank(UUID sessionId, UUID userId) {
        return new SessionBill(
                sessionId, userId, NOBODY, false, 0, 0, Phase.OPEN, Instant.EPOCH, 0, Warned.NOT_YET, 0, List.of());
    }

    /** The interview has begun. */
    public SessionBill begun() {
        return told(true, elapsedSeconds, due, phase, correctedAt);
    }

    /** The session has run so long. */
    public SessionBill metered(long seconds, int creditsDue) {
        if (phase != Phase.OPEN) {
            return this;
        }
        return told(began, Math.max(elapsedSeconds, seconds), Math.max(due, creditsDue), phase, correctedAt);
    }

    /** The session is over; nothing is due when the interview never began. */
    public SessionBill ended(long seconds, int creditsDue, boolean interviewBegan) {
        if (phase != Phase.OPEN) {
            return this;
        }
        return told(interviewBegan, seconds, interviewBegan ? creditsDue : 0, Phase.ENDED, correctedAt);
    }

    /**
     * An operator corrected the running time, which asks again for what nothing could pay; an older correction than the last
     * changes nothing.
     */
    public SessionBill corrected(long seconds, int creditsDue, Instant at) {
        if (phase == Phase.CORRECTED && !at.isAfter(correctedAt)) {
            return this;
        }
        return told(began || creditsDue > 0, seconds, creditsDue, Phase.CORRECTED, at)
                .uncovered(0);
    }

    /** The credits that must be paid now. A second hour means that the interview has begun, whatever was heard of it. */
    public int owed() {
        if (phase != Phase.OPEN) {
            return due;
        }
        return began || due > 1 ? Math.max(1, due) : 0;
    }

    /** Whether the session runs and owes what nothing could pay so far. */
    public boolean isShort() {
        return phase == Phase.OPEN && numbersToTake().findAny().isPresent();
    }

    /** Whether the session is over and what nothing could pay was let go. */
    boolean isLetGo() {
        return phase != Phase.OPEN && uncovered > 0;
    }

    /** Credits spent and not given back. */
    public long spent() {
        return count(State.CAPTURED);
    }

    /** Credits that can still be given back, in the order they were charged. */
    List<SessionCredit> refundable() {
        return credits.stream()
                .filter(credit -> credit.state() == State.CAPTURED)
                .sorted(java.util.Comparator.comparingInt(SessionCredit::number))
                .toList();
    }

    /** Credits charged beyond what is owed, the latest hour first. */
    List<SessionCredit> excess() {
        return credits.stream()
                .filter(credit -> credit.state() == State.CAPTURED && credit.number() > owed())
                .sorted(java.util.Comparator.comparingInt(SessionCredit::number).reversed())
                .toList();
    }

    /** The numbers of the credits that are owed and not dealt with, in order. */
    Stream<Integer> numbersToTake() {
        return Stream.iterate(1, number -> number <= owed(), number -> number + 1)
                .filter(number -> !isSettled(number));
    }

    boolean isSettled(int number) {
        return credits.stream().anyMatch(credit -> credit.number() == number && credit.isSettled());
    }

    Optional<SessionCredit> held() {
        return credits.stream().filter(credit -> credit.state() == State.HELD).findFirst();
    }

    int nextRound(int number) {
        return 1
                + (int) credits.stream()
                        .filter(credit -> credit.number() == number)
                        .count();
    }

    SessionBill with(SessionCredit credit) {
        List<SessionCredit> changed = new ArrayList<>(credits);
        changed.removeIf(old -> old.number() == credit.number() && old.round() == credit.round());
        changed.add(credit);
        return copy(holder, uncovered, warned, exhausted, changed);
    }

    SessionBill heldBy(UUID activationId) {
        return copy(activationId, uncovered, warned, exhausted, credits);
    }

    SessionBill uncovered(int number) {
        return copy(holder, number, warned, exhausted, credits);
    }

    SessionBill warned(Warned warning) {
        return copy(holder, uncovered, warning, exhausted, credits);
    }

    SessionBill exhausted(int number) {
        return copy(holder, uncovered, warned, number, credits);
    }

    private long count(State state) {
        return credits.stream().filter(credit -> credit.state() == state).count();
    }

    private SessionBill told(boolean hasBegun, long seconds, int creditsDue, Phase next, Instant corrected) {
        return new SessionBill(
                sessionId,
                userId,
                holder,
                hasBegun,
                seconds,
                creditsDue,
                next,
                corrected,
                uncovered,
                warned,
                exhausted,
                credits);
    }

    private SessionBill copy(
            UUID newHolder, int newUncovered, Warned newWarned, int newExhausted, List<SessionCredit> newCredits) {
        return new SessionBill(
                sessionId,
                userId,
                newHolder,
                began,
                elapsedSeconds,
                due,
                phase,
                correctedAt,
                newUncovered,
                newWarned,
                newExhausted,
                newCredits);
    }
}
