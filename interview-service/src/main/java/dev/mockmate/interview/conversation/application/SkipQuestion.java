package dev.mockmate.interview.conversation.application;

import dev.mockmate.interview.attempt.application.AskedQuestion;
import dev.mockmate.interview.exchange.domain.StoredInterview;
import dev.mockmate.interview.exchange.store.Interviews;
import dev.mockmate.interview.outcome.domain.Refusal;
import dev.mockmate.interview.sessionview.application.CandidatePresence;
import dev.mockmate.interview.sessionview.application.LiveSessions;
import dev.mockmate.platform.outcome.Outcome;
import dev.mockmate.platform.transaction.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/**
 * Leaves the open question unanswered, at its candidate's wish, and goes on to the next one. It is not scored and has no
 * follow-up; what was drafted stays visible; a retry opens it again. Skipping it once more changes nothing.
 */
@ApplicationScoped
public class SkipQuestion {

    private final LiveSessions live;
    private final Interviews interviews;
    private final CandidatePresence presence;
    private final LeaveQuestion leave;
    private final AskNextQuestion ask;
    private final Transactions transactions;

    SkipQuestion(
            LiveSessions live,
            Interviews interviews,
            CandidatePresence presence,
            LeaveQuestion leave,
            AskNextQuestion ask,
            Transactions transactions) {
        this.live = live;
        this.interviews = interviews;
        this.presence = presence;
        this.leave = leave;
        this.ask = ask;
        this.transactions = transactions;
    }

    /**
     * The interview, once its session is live. When it stands at another question than the one to be left, it is waited for how it
     * goes on from there. Outside of any transaction; nothing is written.
     */
    public Uni<Outcome<StoredInterview, Refusal>> prepare(UUID userId, UUID interviewId, UUID exchangeId) {
        return transactions
                .inTransaction(() -> interviews.one(interviewId))
                .chain(found -> found == null || !found.userId().equals(userId)
                        ? Uni.createFrom()
                                .item(Outcome.<StoredInterview, Refusal>refused(new Refusal.NotFound("interview")))
                        : exchangeId.equals(found.currentExchangeId())
                                ? live.require(found.sessionId(), userId).map(session -> session.map(any -> found))
                                : ask.prepare(userId, interviewId));
    }

    /** Leaves the question and asks the next one, in one transaction, which a caller may have opened. Empty: the plan is done. */
    public Uni<Outcome<Optional<AskedQuestion>, Refusal>> skip(StoredInterview prepared, UUID exchangeId) {
        return transactions.inTransaction(() -> leave(prepared, exchangeId)
                .chain(left -> left.then(any -> ask.ask(prepared).map(SkipQuestion::orNothing))));
    }

    /** What was skipped is skipped, also when the interview was finished since. */
    private static Outcome<Optional<AskedQuestion>, Refusal> orNothing(Outcome<Optional<AskedQuestion>, Refusal> next) {
        return next instanceof Outcome.Refused<Optional<AskedQuestion>, Refusal> refused
                        && refused.refusal() instanceof Refusal.InterviewFinished
                ? Outcome.done(Optional.empty())
                : next;
    }

    private Uni<Outcome<UUID, Refusal>> leave(StoredInterview seen, UUID exchangeId) {
        return presence.admit(seen.sessionId(), seen.userId(), session -> interviews
                .lock(seen.id())
                .chain(interview -> interview == null
                        ? Uni.createFrom().item(Outcome.<UUID, Refusal>refused(new Refusal.NotFound("interview")))
                        : leave.leave(interview, exchangeId)));
    }
}
