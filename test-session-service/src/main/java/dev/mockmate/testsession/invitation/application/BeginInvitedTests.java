package dev.mockmate.testsession.invitation.application;

import dev.mockmate.testsession.application.InvitedTests;
import dev.mockmate.testsession.invitation.domain.Invitation;
import dev.mockmate.testsession.invitation.store.Invitations.Shown;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Tells whoever begins a test what the invitation to it is for. */
@ApplicationScoped
class BeginInvitedTests implements InvitedTests {
    private final FindInvitations invitations;

    BeginInvitedTests(FindInvitations invitations) {
        this.invitations = invitations;
    }

    @Override
    public Uni<Optional<Invited>> ofToken(UUID invitationId) {
        return invitations.ofToken(invitationId).map(BeginInvitedTests::invited);
    }

    @Override
    public Uni<Optional<Invited>> pending(UUID candidateId) {
        return invitations.pending(candidateId).map(BeginInvitedTests::invited);
    }

    @Override
    public Uni<Boolean> accept(UUID invitationId) {
        return invitations.accept(invitationId);
    }

    private static Optional<Invited> invited(Optional<Shown> found) {
        return found.map(Shown::invitation).map(BeginInvitedTests::invited);
    }

    private static Invited invited(Invitation invitation) {
        return new Invited(
                invitation.id(),
                invitation.candidateId(),
                invitation.organisation(),
                invitation.plan().durationMinutes(),
                invitation.extraTimePercent(),
                invitation.plan().questionIds(),
                invitation.plan().sections());
    }
}
