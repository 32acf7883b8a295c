package dev.mockmate.testsession.invitation.application;

import dev.mockmate.platform.time.Ids;
import dev.mockmate.platform.time.Now;
import dev.mockmate.platform.transaction.Transactions;
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

    /** Result of an invitation. */
    public sealed interface Result {
        /** Made; the token is told now and never again. */
        record Invited(Invitation invitation, Issued issued, MailStatus mail) implements Result {}

        /** The organisation made as many as it may for now. */
        record TooMany() implements Result {}

        /** The address was written to as often as may be for now. */
        record TooManyMails() implements Result {}

        /** It expired, or its test is over. */
        record Over() implements Result {}

        /** There is no such invitation. */
        record Unknown() implements Result {}
    }

    /** Invites one candidate. */
    public Uni<Result> invite(Order order, UUID by) {
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
                        ? Uni.createFrom().item(new Result.TooMany())
                        : issue(invitation, order.sendMail(), invitations.add(invitation, by), at)));
    }

    /** A new token for an invitation, and a mail when it has an address; those issued before go on to hold. */
    public Uni<Result> again(UUID id, Optional<String> organisation) {
        Instant at = now.get();
        return transactions.inTransaction(() -> own(id, organisation)
                .chain(found ->
                        found.isEmpty() ? Uni.createFrom().item(new Result.Unknown()) : again(found.get(), at)));
    }

    private Uni<Result> again(Invitation invitation, Instant at) {
        return invitations
                .standing(invitation.id(), at)
                .chain(test -> invitation.isToBeTakenAt(at, test)
                        ? issue(
                                invitation,
                                !invitation.email().isEmpty(),
                                Uni.createFrom().voidItem(),
                                at)
                        : Uni.createFrom().item(new Result.Over()));
    }

    /** Deletes an invitation, and with it its tokens; false when there is none. */
    public Uni<Boolean> revoke(UUID id, Optional<String> organisation) {
        return transactions.inTransaction(() -> own(id, organisation)
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(false)
                        : invitations.remove(id, now.get()).replaceWith(true)));
    }

    private Uni<Optional<Invitation>> own(UUID id, Optional<String> organisation) {
        return invitations
                .lock(id)
                .map(found -> found.filter(invitation ->
                        organisation.isEmpty() || organisation.get().equals(invitation.organisation())));
    }

    /** @param stored what has to be in the database before the token */
    private Uni<Result> issue(Invitation invitation, boolean sendMail, Uni<Void> stored, Instant at) {
        if (!sendMail) {
            return stored.chain(() -> tokens.of(invitation, at))
                    .map(issued -> new Result.Invited(invitation, issued, MailStatus.NONE));
        }
        String address = TestTokenCodec.hash(invitation.email().toLowerCase(Locale.ROOT));
        return mails.lockAddress(address)
                .chain(() -> mails.toAddressSince(address, at.minus(DAY)))
                .chain(sent -> sent >= config.mailsPerAddress()
                        ? Uni.createFrom().item(new Result.TooManyMails())
                        : stored.chain(() -> mails.queue(ids.next(), invitation, address, at))
                                .chain(() -> tokens.of(invitation, at))
                                .map(issued -> new Result.Invited(invitation, issued, MailStatus.QUEUED)));
    }
}
