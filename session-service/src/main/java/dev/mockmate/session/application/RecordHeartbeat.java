package dev.mockmate.session.application;

import dev.mockmate.session.domain.Limits;
import dev.mockmate.session.domain.Outcome;
import dev.mockmate.session.domain.Session;
import dev.mockmate.session.store.Presence;
import dev.mockmate.session.store.Sessions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/**
 * Notes that the client is there. Nearly always one statement; where the client was gone or the session stands otherwise, the
 * session is locked and the pause for the lost connection lifted.
 */
@ApplicationScoped
public class RecordHeartbeat {
    private final Presence presence;
    private final Sessions sessions;
    private final MoveSession move;
    private final Limits limits;
    private final Now now;

    RecordHeartbeat(Presence presence, Sessions sessions, MoveSession move, Limits limits, Now now) {
        this.presence = presence;
        this.sessions = sessions;
        this.move = move;
        this.limits = limits;
        this.now = now;
    }

    /** What came of it; empty when the session is not the user's. */
    public Uni<Optional<MoveSession.Result>> beat(UUID id, UUID userId) {
        return presence.beat(id, userId, now.get(), limits.silence())
                .chain(noted -> noted
                        ? sessions.one(id).map(found -> found.map(RecordHeartbeat::unchanged))
                        : move.present(id, userId));
    }

    private static MoveSession.Result unchanged(Session session) {
        return new MoveSession.Result(new Outcome.Unchanged(session.state()), session);
    }
}
