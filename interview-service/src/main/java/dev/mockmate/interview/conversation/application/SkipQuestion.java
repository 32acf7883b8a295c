package dev.mockmate.interview.conversation.application;

import dev.mockmate.interview.exchange.domain.StoredInterview;
import dev.mockmate.interview.exchange.store.Interviews;
import dev.mockmate.interview.outcome.domain.Refusal;
import dev.mockmate.interview.sessionview.application.CandidatePresence;
import dev.mockmate.interview.sessionview.application.LiveSessions;
import dev.mockmate.interview.sessionview.domain.KnownSession;
import dev.mockmate.platform.outcome.Outcome;
import dev.mockmate.platform.transaction.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
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

    /** The interview without the question, of which {@link AskNextQuestion} asks the next one. Outside of any transaction. */
    public Uni<Outcome<StoredInterview, Refusal>> skip(UUID userId, UUID interviewId, UUID exchangeId) {
        return transactions
                .inTransaction(() -> interviews.one(interviewId))
                .chain(found -> found == null || !found.userId().equals(userId)
                        ? Uni.createFrom().item(Outcome.<UUID, Refusal>refused(new Refusal.NotFound("interview")))
                        : live.require(found.sessionId(), userId)
                                .chain(session -> session instanceof Outcome.Refused<KnownSession, Refusal> refused
                                        ? Uni.createFrom().item(Outcome.<UUID, Refusal>refused(refused.refusal()))
                                        : skip(found, exchangeId)))
                .chain(outcome -> outcome.then(left -> ask.prepare(userId, interviewId)));
    }

    private Uni<Outcome<UUID, Refusal>> skip(StoredInterview seen, UUID exchangeId) {
        return transactions.inTransaction(() -> presence.admit(seen.sessionId(), seen.userId(), session -> interviews
                .lock(seen.id())
                .chain(interview -> interview == null
                        ? Uni.createFrom().item(Outcome.<UUID, Refusal>refused(new Refusal.NotFound("interview")))
                        : leave.leave(interview, exchangeId))));
    }
}
