package dev.mockmate.session.rest;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The optional body of {@code disconnect}: which connection goes, and when its client was seen last if its line was cut. */
@Schema(name = "Disconnection")
record Disconnection(
        @Schema(nullable = true) UUID connectionId,

        @Schema(nullable = true, description = "of a line that was cut: the clock stops then, or at a later sign")
        Instant lastSeen) {
    static final Disconnection NOW = new Disconnection(null, null);

    Optional<UUID> connection() {
        return Optional.ofNullable(connectionId);
    }

    Optional<Instant> seen() {
        return Optional.ofNullable(lastSeen);
    }
}
