package dev.mockmate.testsession.webhook.domain;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * A receiver of an organisation.
 *
 * @param sealedSecret what its messages are signed with, encrypted
 */
public record Webhook(
        UUID id,
        String organisation,
        String url,
        Set<WebhookEvent> events,
        boolean active,
        String sealedSecret,
        Instant createdAt,
        Instant updatedAt) {
    /** Keeps its set to itself. */
    public Webhook {
        events = Set.copyOf(events);
    }
}
