package dev.mockmate.interview.conversation.application;

import dev.mockmate.interview.attempt.application.AskedQuestion;
import dev.mockmate.interview.config.InterviewConfig;
import dev.mockmate.interview.exchange.domain.StoredInterview;
import dev.mockmate.interview.exchange.store.Interviews;
import dev.mockmate.interview.outcome.application.Waiting;
import dev.mockmate.interview.outcome.domain.Refusal;
import dev.mockmate.interview.sessionview.application.LiveSessions;
import dev.mockmate.platform.outcome.Outcome;
import dev.mockmate.platform.transaction.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/**
 * Gives the question that is to be answered now: the current one again until it is answered, then the follow-up or the
 * next one. Whether there is a follow-up is known a moment after the answer; the call waits for that, without a
 * transaction, and goes on without one when it takes too long.
 */
@ApplicationScoped
public class AskNextQuestion {

    private final LiveSessions live;
    private final Interviews interviews;
    private final NextQuestion next;
    private final Transactions transactions;
    private final Waiting waiting;
    private final InterviewConfig config;

    AskNextQuestion(
            LiveSessions live,
            Interviews interviews,
            NextQuestion next,
            Transactions transactions,
            Waiting waiting,
            InterviewConfig config) {
        this.live = live;
        this.interviews = interviews;
        this.next = next;
        this.transactions = transactions;
        this.waiting = waiting;
        this.config = config;
    }

    /** The interview, once it is known how it goes on, or for long enough. Outside of any transaction. */
    public Uni<Outcome<StoredInterview, Refusal>> prepare(UUID userId, UUID interviewId) {
        return transactions.inTransaction(() -> interviews.one(interviewId)).chain(found -> {
            if (found == null || !found.userId().equals(userId)) {
                return Uni.createFrom().item(Outcome.refused(new Refusal.NotFound("interview")));
            }
            return live.require(found.sessionId(), userId).chain(session -> session.then(any -> decided(found)));
        });
    }

    /** The question, or empty when the plan is done. */
    public Uni<Outcome<Optional<AskedQuestion>, Refusal>> ask(StoredInterview prepared) {
        return transactions.inTransaction(() -> next.next(prepared));
    }

    private Uni<Outcome<StoredInterview, Refusal>> decided(StoredInterview interview) {
        return waiting.until(
                        () -> transactions.inTransaction(() -> next.isDecided(interview.id())),
                        decided -> decided,
                        config.followUpWait())
                .map(any -> Outcome.done(interview));
    }
}
