package dev.mockmate.session.rest;

import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The optional body of {@code heartbeat} and {@code disconnect}: which connection speaks. */
@Schema(name = "ConnectionRef")
record ConnectionRef(@Schema(nullable = true) UUID connectionId) {

    static Optional<UUID> of(ConnectionRef body) {
        return Optional.ofNullable(body).map(ConnectionRef::connectionId);
    }
}
