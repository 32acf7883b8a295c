package dev.mockmate.interview.conversation.application;

import dev.mockmate.interview.attempt.domain.StoredAttempt;
import dev.mockmate.interview.exchange.store.Exchanges;
import dev.mockmate.interview.exchange.store.Interviews;
import dev.mockmate.interview.outcome.domain.Refusal;
import dev.mockmate.interview.sessionview.application.CandidatePresence;
import dev.mockmate.platform.outcome.Outcome;
import dev.mockmate.platform.transaction.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Keeps an answer a client collected by itself ({@code save_interview_answer}): with the client's score as it is,
 * without one it is assessed like any other.
 */
@ApplicationScoped
public class SaveAnswer {

    private final Interviews interviews;
    private final Exchanges exchanges;
    private final CandidatePresence presence;
    private final CollectedAnswers answers;
    private final Transactions transactions;

    SaveAnswer(
            Interviews interviews,
            Exchanges exchanges,
            CandidatePresence presence,
            CollectedAnswers answers,
            Transactions transactions) {
        this.interviews = interviews;
        this.exchanges = exchanges;
        this.presence = presence;
        this.answers = answers;
        this.transactions = transactions;
    }

    /** The stored answer. */
    public Uni<Outcome<StoredAttempt, Refusal>> save(UUID userId, UUID sessionId, CollectedAnswer answer) {
        return transactions.inTransaction(() -> presence.noteIfLive(sessionId, userId)
                .chain(() -> interviews.lockOfSession(sessionId))
                .chain(interview -> interview == null || !interview.userId().equals(userId)
                        ? refused(new Refusal.NotFound("session"))
                        : exchanges
                                .one(answer.questionId())
                                .chain(exchange -> exchange == null
                                                || !exchange.interviewId().equals(interview.id())
                                        ? refused(new Refusal.NotFound("question"))
                                        : answers.store(interview, exchange, answer))));
    }

    private static Uni<Outcome<StoredAttempt, Refusal>> refused(Refusal refusal) {
        return Uni.createFrom().item(Outcome.refused(refusal));
    }
}
