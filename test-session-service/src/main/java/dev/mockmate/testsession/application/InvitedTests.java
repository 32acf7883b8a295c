package dev.mockmate.testsession.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The tests candidates are invited to, for whoever begins one; the feature of invitations implements it. */
public interface InvitedTests {

    /**
     * What an invitation is for.
     *
     * @param extraPercent more time, in percent of the duration
     */
    record Invited(
            UUID invitationId,
            UUID candidateId,
            String organisation,
            int durationMinutes,
            int extraPercent,
            List<UUID> questionIds,
            List<String> sections) {}

    /** The one a test token belongs to; empty when it was deleted. */
    Uni<Optional<Invited>> ofToken(UUID invitationId);

    /** The newest one that a signed-in candidate may still begin. */
    Uni<Optional<Invited>> pending(UUID candidateId);

    /** Notes that the candidate came; true the first time. */
    Uni<Boolean> accept(UUID invitationId);
}
