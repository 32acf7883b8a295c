package dev.mockmate.interview.assessment.application;

import java.util.Optional;
import java.util.UUID;

/** Whose budget a call of the model uses: a session's, or for a preview, which belongs to none, the user's own. */
public sealed interface Payer {

    /** A session that was activated. */
    record Session(UUID id) implements Payer {}

    /** Somebody who has not begun anything. */
    record User(UUID id) implements Payer {}

    /** The session, when it is one that pays. */
    default Optional<UUID> sessionId() {
        return this instanceof Session session ? Optional.of(session.id()) : Optional.empty();
    }

    /** The user, when they pay by themselves. */
    default Optional<UUID> userId() {
        return this instanceof User user ? Optional.of(user.id()) : Optional.empty();
    }
}
