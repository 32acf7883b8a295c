package dev.mockmate.session.application;

import dev.mockmate.contracts.event.InterviewEvent;
import dev.mockmate.platform.time.Now;
import dev.mockmate.session.store.LockedSession;
import dev.mockmate.session.store.Sessions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** What the interview tells about its candidate. Runs inside the inbox's transaction. */
@ApplicationScoped
public class InterviewEventHandler {
    private final Sessions sessions;
    private final ChangeSession change;
    private final Now now;

    InterviewEventHandler(Sessions sessions, ChangeSession change, Now now) {
        this.sessions = sessions;
        this.change = change;
        this.now = now;
    }

    /** The first question reached the client: the interview has really begun. */
    public Uni<Void> questionDelivered(InterviewEvent.QuestionDelivered event) {
        Instant at = now.get();
        return sessions.lock(event.sessionId()).chain(found -> found.map(session -> change.apply(
                                session, at, (decisions, stored) -> decisions.questionDelivered(stored, event.at(), at))
                        .chain(() -> seen(session, event.at(), at)))
                .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    /** The interview plays a script: its session costs nothing. */
    public Uni<Void> scripted(InterviewEvent.Scripted event) {
        Instant at = now.get();
        return sessions.lock(event.sessionId()).chain(found -> found.map(
                        session -> change.apply(session, at, (decisions, stored) -> decisions.scripted(stored, at))
                                .replaceWithVoid())
                .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    /** An interview call counts as presence, unless the client has gone since. */
    public Uni<Void> candidatePresent(InterviewEvent.CandidatePresent event) {
        Instant at = now.get();
        return sessions.lock(event.sessionId()).chain(found -> found.map(session -> present(session, event.at(), at))
                .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private Uni<Void> present(LockedSession found, Instant said, Instant at) {
        return change.applyIfAny(found, at, (decisions, stored) -> decisions.candidatePresent(stored, said, at))
                .chain(outcome -> outcome.isPresent()
                        ? seen(found, said, at)
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> seen(LockedSession found, Instant said, Instant at) {
        return sessions.seen(found.id(), SessionDecisions.notAfter(at, said));
    }
}
