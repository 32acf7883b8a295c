package dev.mockmate.gateway.live;

import dev.mockmate.platform.time.Ids;
import java.util.UUID;

/**
 * Which resume token comes back to a connection: the one of its last greeting, and the one before until the client has shown
 * that it got the greeting. Changed on the connection's event loop only, read by any thread.
 */
final class ResumeTicket {
    private final Ids ids;
    private volatile UUID current;
    private volatile UUID before;

    ResumeTicket(Ids ids) {
        this.ids = ids;
    }

    /** The connection was come back to with this token. */
    void cameWith(UUID id) {
        current = id;
    }

    /** The id of the token that the client is about to be sent. */
    UUID next() {
        before = current;
        current = ids.next();
        return current;
    }

    /** The client has got it; the one before opens nothing any more. */
    void confirmed() {
        before = null;
    }

    /** Whether the token with that id comes back to the connection. */
    boolean isGood(UUID id) {
        return id.equals(current) || id.equals(before);
    }
}
