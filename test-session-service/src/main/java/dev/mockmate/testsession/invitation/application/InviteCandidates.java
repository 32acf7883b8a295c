package dev.mockmate.testsession.invitation.application;

import dev.mockmate.platform.outcome.Outcome;
import dev.mockmate.platform.time.Ids;
import dev.mockmate.platform.time.Now;
import dev.mockmate.platform.transaction.Transactions;
import dev.mockmate.testsession.application.Outcomes;
import dev.mockmate.testsession.domain.Refusal;
import dev.mockmate.testsession.invitation.application.IssueTestToken.Issued;
import dev.mockmate.testsession.invitation.domain.Invitation;
import dev.mockmate.testsession.invitation.domain.MailStatus;
import dev.mockmate.testsession.invitation.domain.TestPlan;
import dev.mockmate.testsession.invitation.store.InvitationMails;
import dev.mockmate.testsession.invitation.store.Invitations;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Invites candidates, again and no more. */
@ApplicationScoped
public class InviteCandidates {
    private static final Duration DAY = Duration.ofDays(1);

    private final Transactions transactions;
    private final Invitations invitations;
    private final InvitationMails mails;
    private final IssueTestToken tokens;
    private final InvitationConfig config;
    private final Ids ids;
    private final Now now;

    InviteCandidates(
            Transactions transactions,
            Invitations invitations,
            InvitationMails mails,
            IssueTestToken tokens,
            InvitationConfig config,
            Ids ids,
            Now now) {
        this.transactions = transactions;
        this.invitations = invitations;
        this.mails = mails;
        this.tokens = tokens;
        this.config = config;
        this.ids = ids;
        this.now = now;
    }

    /**
     * Who is invited to what.
     *
     * @param candidateId empty for a guest, who gets an id of their own
     * @param email empty when there is none
     * @param expiresAt empty for the configured time
     */
    public record Order(
            String organisation,
            Optional<UUID> candidateId,
            String email,
            String name,
            Optional<UUID> templateId,
            TestPlan plan,
            int extraTimePercent,
            Optional<Instant> expiresAt,
            boolean sendMail) {}

    /** Made; the token is told now and never again. */
    public record Invited(Invitation invitation, Issued issued, MailStatus mail) {}

    /** Invites one candidate. */
    public Uni<Outcome<Invited, Refusal>> invite(Order order, UUID by) {
        Instant at = now.get();
        Invitation invitation = new Invitation(
                ids.next(),
                order.organisation(),
                order.candidateId().orElseGet(ids::next),
                order.email(),
                order.name(),
                order.templateId(),
                order.plan(),
                order.extraTimePercent(),
                order.expiresAt().orElse(at.plus(config.validity())),
                at,
                Optional.empty());
        return transactions.inTransaction(() -> invitations
                .lockMaking(order.organisation())
                .chain(() -> invitations.madeSince(order.organisation(), at.minus(DAY)))
                .chain(made -> made >= config.perOrganisation()
                        ? Uni.createFrom().item(Outcome.refused(new Refusal.TooManyInvitations()))
                        : issue(invitation, order.sendMail(), invitations.add(invitation, by), at)));
    }

    /** A new token for an invitation, and a mail when it has an address; those issued before go on to hold. */
    public Uni<Outcome<Invited, Refusal>> again(UUID id, Optional<String> organisation) {
        Instant at = now.get();
        return transactions.inTransaction(
                () -> own(id, organisation).chain(found -> found.then(invitation -> again(invitation, at))));
    }

    private Uni<Outcome<Invited, Refusal>> again(Invitation invitation, Instant at) {
        return invitations
                .standing(invitation.id(), at)
                .chain(test -> invitation.isToBeTakenAt(at, test)
                        ? issue(
                                invitation,
                                !invitation.email().isEmpty(),
                                Uni.createFrom().voidItem(),
                                at)
                        : Uni.createFrom().item(Outcome.refused(new Refusal.InvitationOver())));
    }

    /** Deletes an invitation, and with it its tokens. */
    public Uni<Outcome<Invitation, Refusal>> revoke(UUID id, Optional<String> organisation) {
        return transactions.inTransaction(() -> own(id, organisation)
                .chain(found -> found.then(
                        invitation -> invitations.remove(id, now.get()).replaceWith(Outcome.done(invitation)))));
    }

    private Uni<Outcome<Invitation, Refusal>> own(UUID id, Optional<String> organisation) {
        return invitations
                .lock(id)
                .map(found -> found.filter(invitation ->
                        organisation.isEmpty() || organisation.get().equals(invitation.organisation())))
                .map(Outcomes::found);
    }

    /** @param stored what has to be in the database before the token */
    private Uni<Outcome<Invited, Refusal>> issue(
            Invitation invitation, boolean sendMail, Uni<Void> stored, Instant at) {
        if (!sendMail) {
            return stored.chain(() -> tokens.of(invitation, at))
                    .map(issued -> Outcome.done(new Invited(invitation, issued, MailStatus.NONE)));
        }
        String address = TestTokenCodec.hash(invitation.email().toLowerCase(Locale.ROOT));
        return mails.lockAddress(address)
                .chain(() -> mails.toAddressSince(address, at.minus(DAY)))
                .chain(sent -> sent >= config.mailsPerAddress()
                        ? Uni.createFrom().item(Outcome.refused(new Refusal.TooManyMails()))
                        : stored.chain(() -> mails.queue(ids.next(), invitation, address, at))
                                .chain(() -> tokens.of(invitation, at))
                                .map(issued -> Outcome.done(new Invited(invitation, issued, MailStatus.QUEUED))));
    }
}
