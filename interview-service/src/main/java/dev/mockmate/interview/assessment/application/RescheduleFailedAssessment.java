package dev.mockmate.interview.assessment.application;

import dev.mockmate.contracts.event.TranscriptEvent;
import dev.mockmate.interview.attempt.domain.Attempt;
import dev.mockmate.interview.attempt.domain.StoredAttempt;
import dev.mockmate.interview.attempt.store.Attempts;
import dev.mockmate.interview.config.InterviewConfig;
import dev.mockmate.interview.exchange.domain.StoredInterview;
import dev.mockmate.interview.exchange.store.Interviews;
import dev.mockmate.platform.outbox.Outbox;
import dev.mockmate.platform.problem.RedactedException;
import dev.mockmate.platform.time.Now;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Decides what comes of an assessment that failed: it is due again soon, and after the last try in a row the interview goes on
 * without it and it is due again after hours, a few times. An answer in a language that only the model speaks waits for the model
 * as long as it is away. Inside the caller's transaction.
 */
@ApplicationScoped
class RescheduleFailedAssessment {
    private static final Logger LOG = Logger.getLogger(RescheduleFailedAssessment.class);

    private static final int INTERNAL = 4500;

    private final Interviews interviews;
    private final Attempts attempts;
    private final InterviewFlow advance;
    private final Outbox outbox;
    private final InterviewConfig config;
    private final Now now;

    RescheduleFailedAssessment(
            Interviews interviews,
            Attempts attempts,
            InterviewFlow advance,
            Outbox outbox,
            InterviewConfig config,
            Now now) {
        this.interviews = interviews;
        this.attempts = attempts;
        this.advance = advance;
        this.outbox = outbox;
        this.config = config;
        this.now = now;
    }

    /** Puts the attempt off; nothing to do when it has been erased or assessed meanwhile. */
    Uni<Void> putOff(UUID attemptId, Throwable failure) {
        return attempts.interviewOf(attemptId)
                .chain(interviewId -> interviewId == null
                        ? Uni.createFrom().voidItem()
                        : interviews.lock(interviewId).chain(interview -> attempts.one(attemptId)
                                .chain(attempt -> attempt == null || !attempt.isToBeAssessed()
                                        ? Uni.createFrom().voidItem()
                                        : putOff(interview, attempt, failure))));
    }

    private Uni<Void> putOff(StoredInterview interview, StoredAttempt attempt, Throwable failure) {
        Attempt.RetryPolicy policy = retries();
        LOG.warnf(
                "assessment failed attempt=%s try=%d last=%b cause=%s",
                attempt.id(),
                attempt.tries(),
                policy.isLast(attempt.tries()),
                new RedactedException(failure).getMessage());
        if (failure instanceof AnswerWaitsException && attempt.state() instanceof Attempt.Processing processing) {
            return await(interview, attempt, processing);
        }
        boolean wasProcessing = attempt.isProcessing();
        attempt.become(((Attempt.Assessable) attempt.state()).failed(policy, now.get()));
        boolean isNews = wasProcessing && attempt.isFailed();
        return isNews ? goOnWithout(interview, attempt) : Uni.createFrom().voidItem();
    }

    /** The interview goes on; a live candidate is told once that this answer waits. */
    private Uni<Void> await(StoredInterview interview, StoredAttempt attempt, Attempt.Processing processing) {
        attempt.become(processing.await(now.get().plus(config.waitingAnswerAfter())));
        if (processing.waits()) {
            return Uni.createFrom().voidItem();
        }
        return advance.isLive(interview)
                .chain(live -> live
                        ? outbox.publish(new TranscriptEvent.InterviewerState(
                                interview.sessionId(), "listening", "answer_waits", now.get()))
                        : Uni.createFrom().voidItem())
                .chain(() -> advance.after(
                        interview, attempt, KnownFollowUp.of(attempt).orElse(KnownFollowUp.NONE)));
    }

    private Attempt.RetryPolicy retries() {
        return new Attempt.RetryPolicy(
                config.assessmentTries(),
                config.assessmentLateTries(),
                config.assessmentRetryAfter(),
                config.assessmentLateAfter());
    }

    /** Nobody waits for hours: a live client is told, and asked what comes next. */
    private Uni<Void> goOnWithout(StoredInterview interview, StoredAttempt attempt) {
        return advance.isLive(interview)
                .chain(live -> live
                        ? outbox.publish(new TranscriptEvent.InputRefused(
                                interview.sessionId(), attempt.id(), INTERNAL, attempt.error(), now.get()))
                        : Uni.createFrom().voidItem())
                .chain(() -> advance.after(
                        interview, attempt, KnownFollowUp.of(attempt).orElse(KnownFollowUp.NONE)));
    }
}
