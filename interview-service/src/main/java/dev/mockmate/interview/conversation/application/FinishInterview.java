package dev.mockmate.interview.conversation.application;

import dev.mockmate.interview.attempt.store.Attempts;
import dev.mockmate.interview.config.InterviewConfig;
import dev.mockmate.interview.exchange.domain.StoredInterview;
import dev.mockmate.interview.exchange.store.Interviews;
import dev.mockmate.interview.outcome.application.Waiting;
import dev.mockmate.interview.outcome.domain.Refusal;
import dev.mockmate.platform.outcome.Outcome;
import dev.mockmate.platform.transaction.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Ends an interview and sums it up. Ending it again changes nothing and sums up what is known by then. */
@ApplicationScoped
public class FinishInterview {

    private final Interviews interviews;
    private final Attempts attempts;
    private final ReadInterviews read;
    private final EndInterview end;
    private final Transactions transactions;
    private final Waiting waiting;
    private final InterviewConfig config;

    FinishInterview(
            Interviews interviews,
            Attempts attempts,
            ReadInterviews read,
            EndInterview end,
            Transactions transactions,
            Waiting waiting,
            InterviewConfig config) {
        this.interviews = interviews;
        this.attempts = attempts;
        this.read = read;
        this.end = end;
        this.transactions = transactions;
        this.waiting = waiting;
        this.config = config;
    }

    /** The finished interview with all that belongs to it. */
    public Uni<Outcome<ReadInterviews.Whole, Refusal>> finish(UUID userId, UUID interviewId) {
        return transactions
                .inTransaction(() -> interviews.one(interviewId))
                .chain(found -> found == null || !found.userId().equals(userId)
                        ? Uni.createFrom().item(Outcome.refused(new Refusal.NotFound("interview")))
                        : waiting.until(() -> beingAssessed(interviewId), count -> count == 0, config.finishWait())
                                .chain(() -> transactions.inTransaction(
                                        () -> interviews.lock(interviewId).chain(this::end)))
                                .chain(() -> read.byId(interviewId))
                                .map(FinishInterview::found));
    }

    private Uni<Void> end(StoredInterview interview) {
        return interview == null ? Uni.createFrom().voidItem() : end.end(interview);
    }

    /** It may be erased while it is being finished. */
    private static Outcome<ReadInterviews.Whole, Refusal> found(Optional<ReadInterviews.Whole> whole) {
        return Outcome.found(whole, new Refusal.NotFound("interview"));
    }

    private Uni<Long> beingAssessed(UUID interviewId) {
        return transactions.inTransaction(() -> attempts.beingAssessed(interviewId));
    }
}
