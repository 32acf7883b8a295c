package dev.mockmate.testsession.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Which tests a list has; what is empty chooses nothing.
 *
 * @param status {@code active, completed, abandoned}
 * @param organisation whose
 * @param questionId what it must ask
 * @param invitationId what it must have come by
 * @param from since when it must have begun
 * @param to before when it must have begun
 */
public record TestFilter(
        Optional<String> status,
        Optional<String> organisation,
        Optional<UUID> questionId,
        Optional<UUID> invitationId,
        Optional<Instant> from,
        Optional<Instant> to) {}
