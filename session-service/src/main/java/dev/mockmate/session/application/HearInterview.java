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
import java.util.function.Function;

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
        Instant at = now.get();
        Instant delivered = notAfter(at, event.at());
        return sessions.lock(event.sessionId()).chain(found -> found.map(session -> change(
                        session, at, delivered, state -> lifecycle.began(state, QUESTION_DELIVERED, delivered, at)))
                .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    /** An interview call counts as presence, unless the client has gone since. */
    public Uni<Void> candidatePresent(InterviewEvent.CandidatePresent event) {
        Instant at = now.get();
        Instant sign = notAfter(at, event.at());
        return sessions.lock(event.sessionId())
                .chain(found -> found.filter(session -> !session.contact().wentSince(sign))
                        .map(session -> change(session, at, sign, state -> lifecycle.present(state, at)))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    /** Another service's clock may be ahead. */
    private static Instant notAfter(Instant now, Instant said) {
        return said.isAfter(now) ? now : said;
    }

    private Uni<Void> change(Locked found, Instant at, Instant sign, Function<SessionState, Outcome> move) {
        return change.decideSeen(found, Actor.INTERVIEW, sign, at, move)
                .chain(() -> sessions.seen(found.row().id(), sign));
    }
}
