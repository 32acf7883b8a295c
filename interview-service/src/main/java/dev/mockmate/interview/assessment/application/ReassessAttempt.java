package dev.mockmate.interview.assessment.application;

import dev.mockmate.interview.assessment.store.Reassessments;
import dev.mockmate.interview.attempt.domain.Attempt;
import dev.mockmate.interview.attempt.domain.StoredAttempt;
import dev.mockmate.interview.attempt.store.Attempts;
import dev.mockmate.interview.exchange.store.Interviews;
import dev.mockmate.interview.outcome.domain.Refusal;
import dev.mockmate.platform.outcome.Outcome;
import dev.mockmate.platform.time.Ids;
import dev.mockmate.platform.time.Now;
import dev.mockmate.platform.transaction.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Has an attempt assessed anew at an operator's wish, one whose assessment failed for good too. It becomes a job again; what was
 * there before is in the trail. The interview goes on as it went: no follow-up comes of it.
 */
@ApplicationScoped
public class ReassessAttempt {

    private final Attempts attempts;
    private final Interviews interviews;
    private final Reassessments trail;
    private final Transactions transactions;
    private final Now now;
    private final Ids ids;

    ReassessAttempt(
            Attempts attempts,
            Interviews interviews,
            Reassessments trail,
            Transactions transactions,
            Now now,
            Ids ids) {
        this.attempts = attempts;
        this.interviews = interviews;
        this.trail = trail;
        this.transactions = transactions;
        this.now = now;
        this.ids = ids;
    }

    /** The attempt, being assessed; one that is being assessed already stays as it is. */
    public Uni<Outcome<StoredAttempt, Refusal>> reassess(UUID operatorId, UUID attemptId, String reason) {
        return transactions.inTransaction(() -> attempts.interviewOf(attemptId)
                .chain(interviewId -> interviewId == null
                        ? refused(new Refusal.NotFound("attempt"))
                        : interviews
                                .lock(interviewId)
                                .chain(() -> attempts.one(attemptId))
                                .chain(attempt -> again(operatorId, attempt, reason))));
    }

    private Uni<Outcome<StoredAttempt, Refusal>> again(UUID operatorId, StoredAttempt attempt, String reason) {
        if (attempt == null) {
            return refused(new Refusal.NotFound("attempt"));
        }
        if (attempt.isDraft()) {
            return refused(new Refusal.NotAssessed());
        }
        if (!(attempt.state() instanceof Attempt.Settled settled)) {
            return Uni.createFrom().item(Outcome.done(attempt));
        }
        return trail.note(ids.next(), attempt.id(), operatorId, reason, now.get())
                .map(noted -> {
                    attempt.become(settled.reassess(now.get()));
                    attempt.allowFollowUp(false);
                    return Outcome.done(attempt);
                });
    }

    private static Uni<Outcome<StoredAttempt, Refusal>> refused(Refusal refusal) {
        return Uni.createFrom().item(Outcome.refused(refusal));
    }
}
