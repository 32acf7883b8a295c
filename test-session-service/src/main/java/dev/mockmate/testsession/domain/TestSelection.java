package dev.mockmate.testsession.domain;

import java.util.Optional;
import java.util.UUID;

/**
 * Which of a candidate's tests is meant: the newest one to which all of this applies.
 *
 * @param organisation whose it must be; empty for anybody's
 * @param invitationId what it must have come by; empty for anything
 * @param testId which one it must be; empty for any
 */
public record TestSelection(
        UUID candidateId, Optional<String> organisation, Optional<UUID> invitationId, Optional<UUID> testId) {

    /** The candidate's newest. */
    public static TestSelection newestOf(UUID candidateId) {
        return new TestSelection(candidateId, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The candidate's newest in an organisation. */
    public static TestSelection newestOf(UUID candidateId, String organisation) {
        return new TestSelection(candidateId, Optional.of(organisation), Optional.empty(), Optional.empty());
    }

    /** The test of an invitation. */
    public static TestSelection ofInvitation(UUID candidateId, UUID invitationId) {
        return new TestSelection(candidateId, Optional.empty(), Optional.of(invitationId), Optional.empty());
    }
}
