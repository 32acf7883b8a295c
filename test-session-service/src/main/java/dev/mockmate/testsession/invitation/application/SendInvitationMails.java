package dev.mockmate.testsession.invitation.application;

import dev.mockmate.platform.time.Now;
import dev.mockmate.platform.transaction.Transactions;
import dev.mockmate.testsession.invitation.application.IssueTestToken.Issued;
import dev.mockmate.testsession.invitation.domain.Invitation;
import dev.mockmate.testsession.invitation.domain.MailBackOff;
import dev.mockmate.testsession.invitation.store.InvitationMails;
import dev.mockmate.testsession.invitation.store.InvitationMails.Claimed;
import dev.mockmate.testsession.invitation.store.Invitations;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Sends what is to be mailed. A mail is claimed, its token drawn and stored, then it is sent and noted as sent: whoever dies in
 * between leaves it to be sent again, never unsent.
 */
@ApplicationScoped
public class SendInvitationMails {
    private static final Logger LOG = Logger.getLogger(SendInvitationMails.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int ROUND = 20;
    private static final int AT_ONCE = 5;
    /** Longer than a round takes when every mail is waited for. */
    private static final Duration OURS = Duration.ofMinutes(3);

    private final Transactions transactions;
    private final InvitationMails mails;
    private final Invitations invitations;
    private final IssueTestToken tokens;
    private final ReactiveMailer mailer;
    private final InvitationConfig config;
    private final Now now;

    SendInvitationMails(
            Transactions transactions,
            InvitationMails mails,
            Invitations invitations,
            IssueTestToken tokens,
            ReactiveMailer mailer,
            InvitationConfig config,
            Now now) {
        this.transactions = transactions;
        this.mails = mails;
        this.invitations = invitations;
        this.tokens = tokens;
        this.mailer = mailer;
        this.config = config;
        this.now = now;
    }

    /** Sends some of those that are due, a few at once; the rest waits for the next round. */
    public Uni<Void> sendDue() {
        return mails.whenDue(this::sendSome);
    }

    private Uni<Void> sendSome() {
        Instant at = now.get();
        return mails.claim(at, at.plus(OURS), ROUND)
                .chain(claimed -> Multi.createFrom()
                        .iterable(claimed)
                        .onItem()
                        .transformToUni(this::send)
                        .merge(AT_ONCE)
                        .collect()
                        .last())
                .replaceWithVoid();
    }

    private Uni<Void> send(Claimed mail) {
        return transactions
                .inTransaction(() -> letterOf(mail))
                .chain(letter -> letter.isEmpty()
                        ? mails.done(mail.id(), false, now.get())
                        : mailer.send(letter.get())
                                .ifNoItem()
                                .after(PATIENCE)
                                .fail()
                                .chain(() -> mails.done(mail.id(), true, now.get())))
                .onFailure()
                .recoverWithUni(failure -> failed(mail, failure));
    }

    /** Empty when the invitation was deleted meanwhile, expired, or its test is over. */
    private Uni<Optional<Mail>> letterOf(Claimed mail) {
        Instant at = now.get();
        return invitations
                .lock(mail.invitationId())
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : invitations
                                .standing(mail.invitationId(), at)
                                .chain(test -> found.get().isToBeTakenAt(at, test)
                                        ? tokens.of(found.get(), at)
                                                .map(issued -> Optional.of(letter(found.get(), issued)))
                                        : Uni.createFrom().item(Optional.empty())));
    }

    /** Of the failure its kind alone is told: mail servers quote addresses. */
    private Uni<Void> failed(Claimed mail, Throwable failure) {
        LOG.warnf(
                "invitation not mailed mail_id=%s attempt=%d cause=%s", mail.id(), mail.attempts(), failure.getClass());
        Instant at = now.get();
        Instant patience = mail.queuedAt().plus(config.mailPatience());
        Instant end = patience.isBefore(mail.expiresAt()) ? patience : mail.expiresAt();
        return MailBackOff.next(at, mail.attempts(), config.mailRetry(), end)
                .map(next -> mails.later(mail.id(), next))
                .orElseGet(() -> mails.done(mail.id(), false, at))
                .onFailure()
                .invoke(broken -> LOG.warnf("mail not noted mail_id=%s cause=%s", mail.id(), broken.getClass()))
                .onFailure()
                .recoverWithNull();
    }

    private static Mail letter(Invitation invitation, Issued issued) {
        return Mail.withText(
                invitation.email(), InvitationLetter.SUBJECT, InvitationLetter.text(invitation, issued.link()));
    }
}
