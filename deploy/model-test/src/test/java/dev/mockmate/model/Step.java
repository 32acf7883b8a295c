package dev.mockmate.model;

import java.util.UUID;

/**
 * Something that happens in a sequence. Users and sessions are named by place, counted modulo those that exist, so that a
 * sequence stays meaningful when steps are taken out of it.
 */
sealed interface Step {
    /** A user makes a session. */
    record Create(int user) implements Step {}

    /** What a user does with a session. */
    record Do(int session, Command command) implements Step {}

    /** Commands of a session's owner. */
    enum Command {
        ACTIVATE,
        PAUSE,
        RESUME,
        HEARTBEAT,
        STOP,
        FINALIZE,
        END_BY_AI,
        CONNECT,
        DISCONNECT
    }

    /** The interview tells that a question reached the client, or that the client called. */
    record Tell(int session, boolean question) implements Step {}

    /** Time passes; nobody shows up. Without scheduler nothing that falls due is noticed. */
    record Wait(long millis, boolean scheduler, boolean flow) implements Step {}

    /** Time passes until the session's clock shows {@code elapsed}; the clients of {@code sessions} (bits) send heartbeats. */
    record Attend(int session, int sessions, long elapsed, long atMost, long every, boolean scheduler, boolean flow)
            implements Step {}

    /** Everything published arrives, and what that causes. */
    record Flow() implements Step {}

    /** Some messages of one session on one topic arrive. */
    record Deliver(Topic topic, int session, int count) implements Step {}

    /** All messages that wait for the credits of one user arrive and are worked on together. */
    record Together(int user) implements Step {}

    /** A message that arrived before arrives again and gets past the inbox. */
    record Again(Topic topic, int session, int place) implements Step {}

    /** A message to billing arrives before those published before it. */
    record Overtake(int session, int place) implements Step {}

    /** An operator grants credits; {@code life} 0 means forever. */
    record Grant(int user, String source, int amount, int priority, long life) implements Step {}

    /** An operator gives credits back. */
    record Refund(int session, int credits) implements Step {}

    /** An operator says how long a session that is over really was. */
    record Correct(int session, int minutes) implements Step {}

    /** A user looks at the own balance. */
    record Look(int user) implements Step {}

    /** The expiry of grants is posted. */
    record Expire() implements Step {}

    /** Who tells what to whom. */
    enum Topic {
        SESSION,
        BILLING,
        INTERVIEW
    }

    /** The id of the n-th thing of a kind; later ones sort behind earlier ones. */
    static UUID id(int kind, long number) {
        return new UUID(kind, number);
    }
}
