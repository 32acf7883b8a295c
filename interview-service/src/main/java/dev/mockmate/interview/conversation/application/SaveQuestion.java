package dev.mockmate.interview.conversation.application;

import dev.mockmate.interview.exchange.domain.Exchange;
import dev.mockmate.interview.exchange.store.Interviews;
import dev.mockmate.interview.outcome.domain.Refusal;
import dev.mockmate.interview.planning.application.PlanTurns;
import dev.mockmate.interview.planning.domain.Category;
import dev.mockmate.interview.planning.domain.Difficulty;
import dev.mockmate.interview.sessionview.application.LiveSessions;
import dev.mockmate.interview.sessionview.domain.KnownSession;
import dev.mockmate.interview.sessionview.store.SessionViews;
import dev.mockmate.platform.outcome.Outcome;
import dev.mockmate.platform.transaction.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Keeps a question a client asked by itself ({@code save_interview_question}). */
@ApplicationScoped
public class SaveQuestion {

    private final LiveSessions live;
    private final SessionViews sessions;
    private final EnsureInterview ensure;
    private final Interviews interviews;
    private final StoreQuestion store;
    private final Transactions transactions;

    SaveQuestion(
            LiveSessions live,
            SessionViews sessions,
            EnsureInterview ensure,
            Interviews interviews,
            StoreQuestion store,
            Transactions transactions) {
        this.live = live;
        this.sessions = sessions;
        this.ensure = ensure;
        this.interviews = interviews;
        this.store = store;
        this.transactions = transactions;
    }

    /** A question as the client asked it. */
    public record Question(int number, String text, Category category, Difficulty difficulty, int expectedDuration) {}

    /** The session with an interview, when it is the user's; waits a moment for one that is not known yet. */
    public Uni<Outcome<KnownSession, Refusal>> check(UUID userId, UUID sessionId) {
        return PlanTurns.orRefused(live.requireKnown(sessionId, userId)
                .call(found -> found instanceof Outcome.Done<KnownSession, Refusal> done
                        ? ensure.ensure(done.value())
                        : Uni.createFrom().voidItem()));
    }

    /** The stored question, in the session's interview, which the check has made when there was none. */
    public Uni<Outcome<Exchange, Refusal>> save(UUID checkedSessionId, Question question) {
        return transactions.inTransaction(() -> sessions.lock(checkedSessionId)
                .chain(session -> session == null
                        ? Uni.createFrom().item(Outcome.refused(new Refusal.NotFound("session")))
                        : interviews
                                .lockOfSession(checkedSessionId)
                                .chain(interview -> interview == null
                                        ? Uni.createFrom().item(Outcome.refused(new Refusal.NotFound("interview")))
                                        : store.store(interview, question, session.isLive()))));
    }
}
