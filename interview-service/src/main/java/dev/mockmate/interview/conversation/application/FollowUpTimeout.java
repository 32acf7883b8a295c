package dev.mockmate.interview.conversation.application;

import dev.mockmate.interview.assessment.application.KnownFollowUp;
import dev.mockmate.interview.attempt.domain.StoredAttempt;
import dev.mockmate.interview.attempt.store.Attempts;
import dev.mockmate.interview.config.InterviewConfig;
import dev.mockmate.interview.exchange.store.Interviews;
import dev.mockmate.platform.concurrency.InOrder;
import dev.mockmate.platform.time.Now;
import dev.mockmate.platform.transaction.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/**
 * Spares live candidates the silence of a slow model: when nothing is known of an answer after {@link
 * InterviewConfig#followUpWait}, the next question is asked without a follow-up, as {@code next-question} does for others. Who
 * waits is read from the database, so any number of replicas may look.
 */
@ApplicationScoped
public class FollowUpTimeout {
    private static final int MOST_AT_ONCE = 50;

    private final Attempts attempts;
    private final Interviews interviews;
    private final AdvanceInterview advance;
    private final Transactions transactions;
    private final InterviewConfig config;
    private final Now now;

    FollowUpTimeout(
            Attempts attempts,
            Interviews interviews,
            AdvanceInterview advance,
            Transactions transactions,
            InterviewConfig config,
            Now now) {
        this.attempts = attempts;
        this.interviews = interviews;
        this.advance = advance;
        this.transactions = transactions;
        this.config = config;
        this.now = now;
    }

    /** Asks all who have waited long enough. */
    public Uni<Void> goOn() {
        return attempts.whenAnyIsUnknown(this::goOnWithout);
    }

    private Uni<Void> goOnWithout() {
        Instant before = now.get().minus(config.followUpWait());
        return transactions
                .inTransaction(() -> attempts.keepingLiveClientsWaiting(before, MOST_AT_ONCE))
                .chain(waitedFor ->
                        InOrder.each(waitedFor, attempt -> transactions.inTransaction(() -> goOnFrom(attempt))));
    }

    private Uni<Void> goOnFrom(StoredAttempt seen) {
        return interviews.lock(seen.interviewId()).chain(interview -> attempts.one(seen.id())
                .chain(attempt ->
                        interview == null || attempt == null || !attempt.isProcessing() || attempt.partsKnown() > 0
                                ? Uni.createFrom().voidItem()
                                : advance.after(interview, attempt, KnownFollowUp.NONE)));
    }
}
