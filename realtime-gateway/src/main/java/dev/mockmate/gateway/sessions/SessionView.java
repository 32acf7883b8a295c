package dev.mockmate.gateway.sessions;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.UUID;

/**
 * What the gateway needs of a session.
 *
 * @param status {@code created, activating, active, paused, abandoned, completed, expired}
 * @param endReason null while it is not over
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record SessionView(UUID id, UUID userId, String status, String endReason) {}
