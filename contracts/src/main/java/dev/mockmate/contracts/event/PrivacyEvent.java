package dev.mockmate.contracts.event;

import dev.mockmate.contracts.Topics;
import java.time.Instant;
import java.util.UUID;

/**
 * How a user is forgotten by every service. Keyed by the user's id; carries ids and times alone.
 */
public sealed interface PrivacyEvent extends Event {

    @Override
    default String topic() {
        return Topics.PRIVACY;
    }

    /** The user (the token's {@code sub}). */
    UUID userId();

    @Override
    default UUID key() {
        return userId();
    }

    /**
     * The user wants to be forgotten: every service erases what it held about the user at {@code requestedAt} and answers with
     * {@link UserErased}. It is asked again, with the same {@code requestId}, until all have answered.
     *
     * @param requestId names the wish
     * @param requestedAt what the user makes later is not meant
     */
    @EventType("dev.mockmate.privacy.erasure-requested.v1")
    record ErasureRequested(UUID requestId, UUID userId, Instant requestedAt) implements PrivacyEvent {}

    /**
     * A service has erased what it held.
     *
     * @param requestId of the wish
     * @param service the service's name, like {@code billing-service}
     * @param at when it happened, by the server's clock
     */
    @EventType("dev.mockmate.privacy.user-erased.v1")
    record UserErased(UUID requestId, UUID userId, String service, Instant at) implements PrivacyEvent {}
}
