package dev.mockmate.session.rest;

import dev.mockmate.platform.identity.Caller;
import dev.mockmate.session.domain.Speaker;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The optional body of {@code heartbeat}: which connection speaks. */
@Schema(name = "ConnectionRef")
record ConnectionRef(@Schema(nullable = true) UUID connectionId) {

    /** Who speaks: the caller, as the connection the body names and the one its token was issued to. */
    static Speaker speaker(Caller caller, Optional<UUID> named) {
        return new Speaker(caller.userId(), named, caller.connectionId());
    }

    static Optional<UUID> of(ConnectionRef body) {
        return Optional.ofNullable(body).map(ConnectionRef::connectionId);
    }
}
