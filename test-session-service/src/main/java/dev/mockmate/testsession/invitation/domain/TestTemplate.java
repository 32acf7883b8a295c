package dev.mockmate.testsession.invitation.domain;

import java.time.Instant;
import java.util.UUID;

/** What an organisation makes invitations of. */
public record TestTemplate(
        UUID id, String organisation, String title, TestPlan plan, Instant createdAt, Instant updatedAt) {}
