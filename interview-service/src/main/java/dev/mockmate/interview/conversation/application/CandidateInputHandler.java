package dev.mockmate.interview.conversation.application;

import dev.mockmate.contracts.event.CandidateInputEvent;
import io.smallrye.mutiny.Uni;

/**
 * Handles one kind of what a connected client says and does. Runs inside the inbox transaction. What cannot be taken is
 * told to the client by {@code input-refused}, it never fails the event.
 */
public interface CandidateInputHandler<E extends CandidateInputEvent> {

    /** The kind of input it handles. */
    Class<E> handles();

    Uni<Void> handle(E input);
}
