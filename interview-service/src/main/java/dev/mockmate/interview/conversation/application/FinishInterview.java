package dev.mockmate.interview.conversation.application;

import dev.mockmate.contracts.event.InterviewEvent;
import dev.mockmate.interview.attempt.store.Attempts;
import dev.mockmate.interview.exchange.application.FindInterviews;
import dev.mockmate.interview.exchange.store.Exchanges;
import dev.mockmate.interview.exchange.store.InterviewRow;
import dev.mockmate.interview.exchange.store.Interviews;
import dev.mockmate.interview.outcome.application.InterviewConfig;
import dev.mockmate.interview.outcome.application.Outcome;
import dev.mockmate.interview.outcome.application.Waiting;
import dev.mockmate.interview.outcome.domain.Refusal;
import dev.mockmate.platform.outbox.Outbox;
import dev.mockmate.platform.time.Now;
import dev.mockmate.platform.transaction.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Ends an interview and sums it up. Ending it again changes nothing and sums up what is known by then. */
@ApplicationScoped
public class FinishInterview {

    private final Interviews interviews;
    private final Exchanges exchanges;
    private final Attempts attempts;
    private final FindInterviews find;
    private final ReadInterviews read;
    private final Transactions transactions;
    private final Waiting waiting;
    private final Outbox outbox;
    private final InterviewConfig config;
    private final Now now;

    FinishInterview(
            Interviews interviews,
            Exchanges exchanges,
            Attempts attempts,
            FindInterviews find,
            ReadInterviews read,
            Transactions transactions,
            Waiting waiting,
            Outbox outbox,
            InterviewConfig config,
            Now now) {
        this.interviews = interviews;
        this.exchanges = exchanges;
        this.attempts = attempts;
        this.find = find;
        this.read = read;
        this.transactions = transactions;
        this.waiting = waiting;
        this.outbox = outbox;
        this.config = config;
        this.now = now;
    }

    /** The finished interview with all that belongs to it. */
    public Uni<Outcome<ReadInterviews.Whole>> finish(UUID userId, UUID interviewId) {
        return waiting.until(() -> beingAssessed(interviewId), count -> count == 0, config.finishWait())
                .chain(() -> find.interview(interviewId))
                .chain(found -> found.isEmpty() || !found.get().userId.equals(userId)
                        ? Uni.createFrom().item(Outcome.refused(new Refusal.NotFound("interview")))
                        : transactions
                                .inTransaction(
                                        () -> interviews.lock(interviewId).chain(this::end))
                                .chain(() -> read.byId(interviewId))
                                .map(Optional::orElseThrow)
                                .map(Outcome::done));
    }

    private Uni<Long> beingAssessed(UUID interviewId) {
        return transactions.inTransaction(
                () -> attempts.count("interviewId = ?1 and status = 'processing'", interviewId));
    }

    /** Inside a transaction, with the interview locked. */
    public Uni<Void> end(InterviewRow interview) {
        if (interview.finishedAt != null) {
            return Uni.createFrom().voidItem();
        }
        interview.become(interview.state().finish(), now.get());
        return exchanges.count("interviewId", interview.id).chain(questions -> attempts.answeredQuestions(interview.id)
                .chain(answered -> outbox.publish(new InterviewEvent.Finished(
                        interview.sessionId,
                        interview.userId,
                        interview.id,
                        questions.intValue(),
                        answered.intValue(),
                        now.get()))));
    }
}
