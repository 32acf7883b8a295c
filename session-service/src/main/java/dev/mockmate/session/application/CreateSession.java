package dev.mockmate.session.application;

import dev.mockmate.contracts.event.SessionEvent;
import dev.mockmate.platform.identity.Caller;
import dev.mockmate.platform.outbox.Outbox;
import dev.mockmate.platform.time.Ids;
import dev.mockmate.platform.time.Now;
import dev.mockmate.platform.transaction.Transactions;
import dev.mockmate.session.domain.DueTransitions;
import dev.mockmate.session.domain.JobBrief;
import dev.mockmate.session.domain.Session;
import dev.mockmate.session.store.KnownUsers;
import dev.mockmate.session.store.Sessions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Makes a session. No credit is taken. */
@ApplicationScoped
public class CreateSession {
    private final Transactions transactions;
    private final Sessions sessions;
    private final Outbox outbox;
    private final Ids ids;
    private final Now now;
    private final DueTransitions dueTransitions;
    private final RecordChanges record;
    private final KnownUsers users;

    CreateSession(
            Transactions transactions,
            Sessions sessions,
            Outbox outbox,
            Ids ids,
            Now now,
            DueTransitions dueTransitions,
            RecordChanges record,
            KnownUsers users) {
        this.transactions = transactions;
        this.sessions = sessions;
        this.outbox = outbox;
        this.ids = ids;
        this.now = now;
        this.dueTransitions = dueTransitions;
        this.record = record;
        this.users = users;
    }

    /** The new session. */
    public Uni<Session> create(Caller owner, JobBrief brief) {
        Instant at = now.get();
        Session session = Session.created(ids.next(), owner.userId(), brief, at);
        return transactions.inTransaction(() -> sessions.add(session, dueTransitions.next(session.state(), at, at))
                .chain(() -> record.created(session.id(), Actor.user(owner.userId()), at))
                .chain(() -> users.seen(owner.userId(), owner.name(), owner.email(), at))
                .chain(() -> outbox.publish(created(session, at)))
                .replaceWith(session));
    }

    private static SessionEvent.Created created(Session session, Instant at) {
        JobBrief brief = session.brief();
        return new SessionEvent.Created(
                session.id(),
                session.userId(),
                brief.sessionName(),
                brief.jobTitle(),
                brief.jobDescription(),
                brief.company(),
                brief.difficulty(),
                brief.interviewType(),
                brief.language(),
                at);
    }
}
