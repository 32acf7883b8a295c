package dev.mockmate.session.application;

import dev.mockmate.contracts.event.InterviewEvent;
import dev.mockmate.session.domain.Lifecycle;
import dev.mockmate.session.domain.Outcome;
import dev.mockmate.session.domain.SessionState;
import dev.mockmate.session.store.SessionRow;
import dev.mockmate.session.store.Sessions;
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

    /** An interview call counts as presence. */
    public Uni<Void> candidatePresent(InterviewEvent.CandidatePresent event) {
        return locked(event.sessionId(), event.at(), lifecycle::present);
    }

    private Uni<Void> locked(UUID id, Instant seenAt, BiFunction<SessionState, Instant, Outcome> move) {
        Instant at = now.get();
        Instant sign = seenAt.isAfter(at) ? at : seenAt;
        return sessions.lock(id).chain(row -> row == null ? Uni.createFrom().voidItem() : change(row, at, sign, move));
    }

    private Uni<Void> change(
            SessionRow row, Instant at, Instant sign, BiFunction<SessionState, Instant, Outcome> move) {
        return change.decide(row, Actor.INTERVIEW, at, state -> move.apply(state, at))
                .chain(() -> sessions.seen(row.id(), sign));
    }
}
