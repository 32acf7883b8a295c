package dev.mockmate.session.application;

import dev.mockmate.contracts.event.InterviewEvent;
import dev.mockmate.platform.time.Now;
import dev.mockmate.session.domain.Lifecycle;
import dev.mockmate.session.domain.Outcome;
import dev.mockmate.session.domain.SessionState;
import dev.mockmate.session.store.Sessions;
import dev.mockmate.session.store.Sessions.Locked;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BiFunction;

/** What the interview tells about its candidate. Runs inside the inbox's transaction. */
@ApplicationScoped
public class HearInterview {
    private static final String QUESTION_DELIVERED = "question_delivered";

    private final Sessions sessions;
    private final ChangeSession change;
    private final Lifecycle lifecycle;
    private final Now now;

    HearInterview(Sessions sessions, ChangeSession change, Lifecycle lifecycle, Now now) {
        this.sessions = sessions;
        this.change = change;
        this.lifecycle = lifecycle;
        this.now = now;
    }

    /** The first question reached the client: the interview has really begun. */
    public Uni<Void> questionDelivered(InterviewEvent.QuestionDelivered event) {
        return locked(event.sessionId(), event.at(), (state, at) -> lifecycle.began(state, QUESTION_DELIVERED, at));
    }

    /** An interview call counts as presence, unless the client has gone since. */
    public Uni<Void> candidatePresent(InterviewEvent.CandidatePresent event) {
        Instant at = now.get();
        Instant sign = event.at().isAfter(at) ? at : event.at();
        return sessions.lock(event.sessionId()).chain(found -> found.filter(session -> !wentSince(session, sign))
                .map(session -> change(session, at, sign, lifecycle::present))
                .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private static boolean wentSince(Locked found, Instant sign) {
        Instant droppedAt = found.contact().droppedAt();
        return droppedAt != null && !sign.isAfter(droppedAt);
    }

    private Uni<Void> locked(UUID id, Instant seenAt, BiFunction<SessionState, Instant, Outcome> move) {
        Instant at = now.get();
        Instant sign = seenAt.isAfter(at) ? at : seenAt;
        return sessions.lock(id).chain(found -> found.map(session -> change(session, at, sign, move))
                .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private Uni<Void> change(Locked found, Instant at, Instant sign, BiFunction<SessionState, Instant, Outcome> move) {
        return change.decideSeen(found, Actor.INTERVIEW, sign, at, state -> move.apply(state, at))
                .chain(() -> sessions.seen(found.row().id(), sign));
    }
}
