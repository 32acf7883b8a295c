package dev.mockmate.testsession.domain;

import java.util.Optional;
import java.util.UUID;

/**
 * Who gave a test.
 *
 * @param organisation whose recruiters conduct it
 * @param invitationId what it came by; empty when the candidate began it without one
 */
public record Assignment(String organisation, Optional<UUID> invitationId) {}
