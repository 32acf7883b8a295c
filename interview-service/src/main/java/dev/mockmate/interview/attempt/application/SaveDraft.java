package dev.mockmate.interview.attempt.application;

import dev.mockmate.interview.attempt.domain.Attempt;
import dev.mockmate.interview.attempt.domain.StoredAttempt;
import dev.mockmate.interview.attempt.store.Attempts;
import dev.mockmate.interview.exchange.domain.Interview;
import dev.mockmate.interview.exchange.domain.StoredInterview;
import dev.mockmate.interview.exchange.store.Exchanges;
import dev.mockmate.interview.exchange.store.Interviews;
import dev.mockmate.interview.outcome.domain.Refusal;
import dev.mockmate.interview.sessionview.application.CandidatePresence;
import dev.mockmate.platform.outcome.Outcome;
import dev.mockmate.platform.time.Now;
import dev.mockmate.platform.transaction.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Keeps what was written so far, without submitting it. */
@ApplicationScoped
public class SaveDraft {

    private final Interviews interviews;
    private final Exchanges exchanges;
    private final Attempts attempts;
    private final CandidatePresence presence;
    private final AnswerSizeQuota quota;
    private final Transactions transactions;
    private final Now now;

    SaveDraft(
            Interviews interviews,
            Exchanges exchanges,
            Attempts attempts,
            CandidatePresence presence,
            AnswerSizeQuota quota,
            Transactions transactions,
            Now now) {
        this.interviews = interviews;
        this.exchanges = exchanges;
        this.attempts = attempts;
        this.presence = presence;
        this.quota = quota;
        this.transactions = transactions;
        this.now = now;
    }

    /** The attempt with the draft. */
    public Uni<Outcome<StoredAttempt, Refusal>> save(UUID userId, UUID attemptId, String text) {
        return transactions
                .inTransaction(() -> interviewOf(userId, attemptId))
                .chain(seen -> seen == null
                        ? Uni.createFrom().item(Outcome.refused(new Refusal.NotFound("attempt")))
                        : transactions.inTransaction(() -> presence.note(seen.sessionId(), userId)
                                .chain(() -> interviews.lock(seen.id()))
                                .chain(interview -> attempts.one(attemptId)
                                        .chain(attempt -> interview == null || attempt == null
                                                ? Uni.createFrom()
                                                        .item(Outcome.refused(new Refusal.NotFound("attempt")))
                                                : keep(interview, attempt, text)))));
    }

    private Uni<StoredInterview> interviewOf(UUID userId, UUID attemptId) {
        return attempts.one(attemptId)
                .chain(attempt -> attempt == null || !attempt.userId().equals(userId)
                        ? Uni.createFrom().nullItem()
                        : interviews.one(attempt.interviewId()));
    }

    private Uni<Outcome<StoredAttempt, Refusal>> keep(StoredInterview interview, StoredAttempt attempt, String text) {
        if (!attempt.isDraft()) {
            return Uni.createFrom().item(Outcome.refused(new Refusal.AlreadySubmitted()));
        }
        return refusal(attempt, text).map(refusal -> {
            if (refusal.isPresent()) {
                return Outcome.refused(refusal.get());
            }
            write(interview, attempt, text);
            return Outcome.done(attempt);
        });
    }

    private Uni<Optional<Refusal>> refusal(StoredAttempt attempt, String text) {
        return exchanges
                .one(attempt.exchangeId())
                .chain(exchange -> exchange.isSkipped()
                        ? Uni.createFrom().item(Optional.of(new Refusal.QuestionNotOpen()))
                        : quota.refusal(attempt, text));
    }

    /** Inside a transaction, with the interview locked. */
    public void write(StoredInterview interview, StoredAttempt attempt, String text) {
        attempt.become(((Attempt.Draft) attempt.state()).write(text));
        boolean current = attempt.exchangeId().equals(interview.currentExchangeId());
        if (current && interview.state() instanceof Interview.Asking asking && !text.isEmpty()) {
            interview.become(asking.draft(), now.get());
        } else if (current && interview.state() instanceof Interview.Answering answering && text.isEmpty()) {
            interview.become(answering.restart(), now.get());
        }
    }
}
