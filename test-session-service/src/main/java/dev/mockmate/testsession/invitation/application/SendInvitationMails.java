package dev.mockmate.testsession.invitation.application;

import dev.mockmate.platform.time.Now;
import dev.mockmate.platform.transaction.Transactions;
import dev.mockmate.testsession.invitation.application.IssueTestToken.Issued;
import dev.mockmate.testsession.invitation.domain.Invitation;
import dev.mockmate.testsession.invitation.store.InvitationMails;
import dev.mockmate.testsession.invitation.store.InvitationMails.Claimed;
import dev.mockmate.testsession.invitation.store.Invitations;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;

/**
 * Sends what is to be mailed. A mail is claimed, its token drawn and stored, then it is sent and noted as sent: whoever dies in
 * between leaves it to be sent again, never unsent.
 */
@ApplicationScoped
public class SendInvitationMails {
    private static final Logger LOG = Logger.getLogger(SendInvitationMails.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

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

    /** Sends those that are due, one after the other. */
    public Uni<Void> sendDue() {
        Instant at = now.get();
        return mails.claim(at, at.plus(config.mailRetry()))
                .chain(claimed -> claimed.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : send(claimed.get()).chain(this::sendDue));
    }

    private Uni<Void> send(Claimed mail) {
        if (mail.gone()) {
            return mails.done(mail.id(), false, now.get());
        }
        return transactions
                .inTransaction(() -> invitations
                        .lock(mail.invitationId())
                        .chain(found -> found.isEmpty()
                                ? Uni.createFrom().nullItem()
                                : tokens.of(found.get(), now.get()).map(issued -> letter(found.get(), issued))))
                .chain(letter -> letter == null
                        ? mails.done(mail.id(), false, now.get())
                        : mailer.send(letter)
                                .ifNoItem()
                                .after(PATIENCE)
                                .fail()
                                .chain(() -> mails.done(mail.id(), true, now.get())))
                .onFailure()
                .recoverWithUni(failure -> failed(mail, failure));
    }

    /** Of the failure its kind alone is told: mail servers quote addresses. */
    private Uni<Void> failed(Claimed mail, Throwable failure) {
        LOG.warnf(
                "invitation not mailed mail_id=%s attempt=%d cause=%s", mail.id(), mail.attempts(), failure.getClass());
        return mail.attempts() < config.mailAttempts()
                ? Uni.createFrom().voidItem()
                : mails.done(mail.id(), false, now.get());
    }

    private static Mail letter(Invitation invitation, Issued issued) {
        return Mail.withText(
                invitation.email(), InvitationLetter.SUBJECT, InvitationLetter.text(invitation, issued.link()));
    }
}
