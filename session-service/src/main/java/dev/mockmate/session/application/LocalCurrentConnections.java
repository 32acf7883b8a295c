package dev.mockmate.session.application;

import dev.mockmate.platform.identity.CurrentConnections;
import dev.mockmate.session.store.Presence;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** This service owns the connections: it looks them up for every call, so a replaced one's token is refused at once. */
@ApplicationScoped
class LocalCurrentConnections implements CurrentConnections {
    private final Presence presence;

    LocalCurrentConnections(Presence presence) {
        this.presence = presence;
    }

    @Override
    public Uni<Boolean> isCurrent(UUID sessionId, UUID connectionId, String token) {
        return presence.isNewest(sessionId, connectionId);
    }
}
