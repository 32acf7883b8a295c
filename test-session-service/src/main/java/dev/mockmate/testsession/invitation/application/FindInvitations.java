package dev.mockmate.testsession.invitation.application;

import dev.mockmate.platform.http.Cursor;
import dev.mockmate.platform.time.Now;
import dev.mockmate.platform.transaction.Transactions;
import dev.mockmate.testsession.invitation.store.InvitationMails;
import dev.mockmate.testsession.invitation.store.Invitations;
import dev.mockmate.testsession.invitation.store.Invitations.Shown;
import dev.mockmate.testsession.webhook.store.Deliveries;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Looks at invitations. An organisation that is empty stands for an admin, who sees all. */
@ApplicationScoped
public class FindInvitations {
    private final Transactions transactions;
    private final Invitations invitations;
    private final InvitationMails mails;
    private final Deliveries deliveries;
    private final Now now;

    FindInvitations(
            Transactions transactions, Invitations invitations, InvitationMails mails, Deliveries deliveries, Now now) {
        this.transactions = transactions;
        this.invitations = invitations;
        this.mails = mails;
        this.deliveries = deliveries;
        this.now = now;
    }

    /** One of them. */
    public Uni<Optional<Shown>> one(UUID id, Optional<String> organisation) {
        return invitations.find(id).map(found -> found.filter(shown -> organisation.isEmpty()
                        || organisation.get().equals(shown.invitation().organisation()))
                .map(shown -> shown.at(now.get())));
    }

    /** What was mailed for one, newest first. */
    public Uni<List<InvitationMails.Logged>> mails(UUID id) {
        return mails.of(id);
    }

    /** All of them, newest first. */
    public Uni<List<Shown>> list(Optional<String> organisation, Optional<Cursor> after, int limit) {
        return invitations
                .list(organisation, after, limit)
                .map(found -> found.stream().map(shown -> shown.at(now.get())).toList());
    }

    /** The one a test token belongs to. */
    public Uni<Optional<Shown>> ofToken(UUID id) {
        return invitations.find(id).map(found -> found.map(shown -> shown.at(now.get())));
    }

    /** The newest one that a signed-in candidate may still begin. */
    public Uni<Optional<Shown>> pending(UUID candidate) {
        return invitations.pending(candidate, now.get());
    }

    /** Notes that the candidate came; true the first time. */
    public Uni<Boolean> accept(UUID id) {
        return transactions.inTransaction(() -> deliveries.accept(id, now.get()));
    }
}
