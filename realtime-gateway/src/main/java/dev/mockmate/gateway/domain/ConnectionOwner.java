package dev.mockmate.gateway.domain;

import java.util.UUID;

/**
 * Who a connection is for.
 *
 * @param sessionId the session
 * @param userId its owner
 * @param connectionId this connection
 */
public record ConnectionOwner(UUID sessionId, UUID userId, UUID connectionId) {}
