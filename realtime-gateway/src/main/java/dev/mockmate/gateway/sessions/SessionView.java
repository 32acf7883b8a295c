package dev.mockmate.gateway.sessions;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.UUID;

/**
 * What the gateway needs of a session.
 *
 * @param status {@code created, activating, active, paused, abandoned, completed, expired}
 * @param endReason null while it is not over
 * @param lastHeartbeat when its client was seen last; null when it never was
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record SessionView(UUID id, UUID userId, String status, String endReason, Instant lastHeartbeat) {}
