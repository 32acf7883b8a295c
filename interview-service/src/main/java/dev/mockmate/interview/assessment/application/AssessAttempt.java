package dev.mockmate.interview.assessment.application;

import dev.mockmate.interview.assessment.domain.SubmittedAnswer;
import dev.mockmate.interview.attempt.application.AttemptChangeNotifier;
import dev.mockmate.interview.config.InterviewConfig;
import dev.mockmate.platform.concurrency.CallerContext;
import dev.mockmate.platform.transaction.Transactions;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.concurrent.Executor;

/**
 * Assesses one claimed attempt: reads it, asks the interviewer outside any transaction, and stores each part as it
 * becomes known. Parts that are stored are never changed: a second run after a crash only adds what is missing.
 *
 * <pre>
 *   claimed ─▶ read ─▶ interviewer ─▶ parts 1..k stored, told, follow-up asked ─▶ … ─▶ all stored: completed
 *                          └─ fails ─▶ due again soon, and after the last try in a row: failed, told, gone on without
 *                                      a follow-up, and due again after hours, a few times
 * </pre>
 */
@ApplicationScoped
public class AssessAttempt {
    private final CoachFallback interviewer;
    private final AssessmentJobs jobs;
    private final KeepAssessmentParts parts;
    private final RescheduleFailedAssessment rescheduling;
    private final AttemptChangeNotifier changes;
    private final Transactions transactions;
    private final CallerContext context;
    private final InterviewConfig config;

    AssessAttempt(
            CoachFallback interviewer,
            AssessmentJobs jobs,
            KeepAssessmentParts parts,
            RescheduleFailedAssessment rescheduling,
            AttemptChangeNotifier changes,
            Transactions transactions,
            CallerContext context,
            InterviewConfig config) {
        this.interviewer = interviewer;
        this.jobs = jobs;
        this.parts = parts;
        this.rescheduling = rescheduling;
        this.changes = changes;
        this.transactions = transactions;
        this.context = context;
        this.config = config;
    }

    /** Assesses an attempt that was claimed for this replica. */
    public Uni<Void> assess(UUID attemptId) {
        Executor here = context.here();
        return jobs.of(attemptId)
                .chain(job -> job == null || !job.attempt().isToBeAssessed()
                        ? Uni.createFrom().voidItem()
                        : read(job)
                                .onItem()
                                .transformToMulti(answer -> by(job, answer)
                                        .emitOn(here)
                                        .onItem()
                                        .transformToUniAndConcatenate(progress -> keep(
                                                job.interview().id(),
                                                attemptId,
                                                progress,
                                                answer.screened().flagged())))
                                .collect()
                                .last()
                                .ifNoItem()
                                .after(config.maxAssessmentTime())
                                .fail()
                                .replaceWithVoid())
                .emitOn(here)
                .onFailure()
                .recoverWithUni(failure -> putOff(attemptId, failure));
    }

    /** Takes the last try of an attempt as failed of which nobody ever heard again. */
    public Uni<Void> giveUp(UUID attemptId) {
        return putOff(attemptId, new IllegalStateException("the try never came to an end"));
    }

    private Uni<Void> putOff(UUID attemptId, Throwable failure) {
        return transactions
                .inTransaction(() -> rescheduling.putOff(attemptId, failure))
                .invoke(() -> changes.tell(attemptId));
    }

    private Multi<Progress> by(AssessmentJobs.Job job, SubmittedAnswer answer) {
        UUID session = job.interview().sessionId();
        return job.paid() ? interviewer.assess(session, answer) : interviewer.assessByCoach(session, answer);
    }

    private Uni<Void> keep(UUID interviewId, UUID attemptId, Progress progress, boolean orders) {
        return transactions
                .inTransaction(() -> parts.keep(interviewId, attemptId, progress, orders))
                .invoke(() -> changes.tell(attemptId));
    }

    /** The answer with its sentences: a long one takes a while to be read, which no event loop has. */
    private static Uni<SubmittedAnswer> read(AssessmentJobs.Job job) {
        return Uni.createFrom()
                .item(() -> {
                    SubmittedAnswer answer = job.answer();
                    answer.screened();
                    return answer;
                })
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }
}
