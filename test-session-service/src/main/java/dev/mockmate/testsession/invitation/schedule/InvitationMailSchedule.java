package dev.mockmate.testsession.invitation.schedule;

import dev.mockmate.testsession.invitation.application.SendInvitationMails;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Sends the mails that wait; every replica may. */
@ApplicationScoped
class InvitationMailSchedule {
    private final SendInvitationMails mails;

    InvitationMailSchedule(SendInvitationMails mails) {
        this.mails = mails;
    }

    @Scheduled(every = "1s", identity = "invitation-mails", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> send() {
        return mails.sendDue();
    }
}
