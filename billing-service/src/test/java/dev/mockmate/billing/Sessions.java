package dev.mockmate.billing;

import dev.mockmate.contracts.Topics;
import dev.mockmate.contracts.event.BillingEvent;
import dev.mockmate.contracts.event.Event;
import dev.mockmate.contracts.event.SessionEvent;
import dev.mockmate.platform.testing.Events;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Plays session-service for one session of one user. */
record Sessions(UUID id, UUID user, UUID activation) {

    static Sessions of(UUID user) {
        return new Sessions(UUID.randomUUID(), user, UUID.randomUUID());
    }

    SessionEvent.ActivationRequested activationRequested() {
        Instant now = Instant.now();
        return new SessionEvent.ActivationRequested(id, user, activation, 1, now, now.plusSeconds(120));
    }

    SessionEvent.ActivationWithdrawn withdrawn() {
        return new SessionEvent.ActivationWithdrawn(id, user, activation, "ended", Instant.now());
    }

    SessionEvent.InterviewBegan began() {
        return new SessionEvent.InterviewBegan(id, user, "question_delivered", Instant.now());
    }

    SessionEvent.Metered metered(int minutes) {
        return new SessionEvent.Metered(id, user, minutes * 60L, 1 + minutes / 60, Instant.now());
    }

    SessionEvent.Completed completed(int minutes, boolean began) {
        int due = began ? 1 + minutes / 60 : 0;
        return new SessionEvent.Completed(id, user, "user_ended", minutes * 60L, due, began, Instant.now());
    }

    /** Ended when the grace was over: the hour that was never paid is not due. */
    SessionEvent.Completed exhaustedAfter(int minutes, int due) {
        return new SessionEvent.Completed(id, user, "credits_exhausted", minutes * 60L, due, true, Instant.now());
    }

    SessionEvent.Corrected corrected(int minutes) {
        return new SessionEvent.Corrected(id, user, minutes * 60L, 1 + minutes / 60, UUID.randomUUID(), Instant.now());
    }

    /** It costs nothing, while it runs. */
    SessionEvent.Corrected waived() {
        return new SessionEvent.Corrected(id, user, 90, 0, null, Instant.now());
    }

    /** Sends the request and waits until it is approved. */
    Sessions activate() {
        Events.send(activationRequested());
        await(BillingEvent.ActivationApproved.class, 1);
        return this;
    }

    /** Sends the request, waits, and lets the interview begin. */
    Sessions begin() {
        activate();
        Events.send(began());
        await(BillingEvent.HoldCaptured.class, 1);
        return this;
    }

    <E extends Event> List<E> await(Class<E> kind, int count) {
        return Events.await(kind, Topics.BILLING, id, count);
    }

    /** All that billing tells of the session by what it was sent so far. */
    <E extends Event> List<E> told(Class<E> kind) {
        Events.barrier(id);
        return Events.of(Topics.BILLING, id).stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    /** Waits until all that was sent of the session was taken, so that it had its effect. */
    void settled() {
        Events.barrier(id);
    }
}
