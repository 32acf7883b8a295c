package dev.mockmate.interview.sessionview.application;

import dev.mockmate.contracts.event.SessionEvent;
import dev.mockmate.interview.sessionview.domain.KnownSession;
import io.smallrye.mutiny.Uni;

/**
 * What a session's change means for another feature, inside the inbox transaction. Those with a higher priority come
 * first; all come after the view has changed, and before it goes with an erased session.
 */
public interface SessionFollower {

    /**
     * Takes a session's event over.
     *
     * @param session as it is now, locked; null when it is erased, or nothing of it has changed
     */
    Uni<Void> follow(SessionEvent event, KnownSession session);

    /** Is told after the commit. */
    default void committed(SessionEvent event) {}
}
