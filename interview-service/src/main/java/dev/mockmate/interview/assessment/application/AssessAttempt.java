package dev.mockmate.interview.assessment.application;

import dev.mockmate.interview.assessment.domain.FollowUpRule;
import dev.mockmate.interview.attempt.application.AttemptChangeNotifier;
import dev.mockmate.interview.attempt.domain.Attempt;
import dev.mockmate.interview.attempt.store.AttemptRow;
import dev.mockmate.interview.attempt.store.Attempts;
import dev.mockmate.interview.exchange.store.InterviewRow;
import dev.mockmate.interview.exchange.store.Interviews;
import dev.mockmate.interview.feedback.application.AssessmentDocument;
import dev.mockmate.interview.feedback.application.AssessmentJson;
import dev.mockmate.interview.feedback.application.AssessmentPart;
import dev.mockmate.interview.feedback.domain.Assessment;
import dev.mockmate.interview.feedback.domain.Assessment.FollowUpType;
import dev.mockmate.interview.outcome.application.InterviewConfig;
import dev.mockmate.interview.text.domain.AnswerText;
import dev.mockmate.platform.time.Now;
import dev.mockmate.platform.transaction.Transactions;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

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
    private static final Assessment.FollowUp GONE_ON =
            new Assessment.FollowUp(false, "", "The interview had gone on before a follow-up could be asked.");

    private final Interviewers interviewers;
    private final Interviews interviews;
    private final AssessmentJobs jobs;
    private final InterviewFlow advance;
    private final RescheduleAssessment rescheduling;
    private final Attempts attempts;
    private final Transactions transactions;
    private final AssessmentPublisher publisher;
    private final AttemptChangeNotifier changes;
    private final ReassessConfig redo;
    private final InterviewConfig config;
    private final Now now;
    private final Vertx vertx;

    AssessAttempt(
            Interviewers interviewers,
            Interviews interviews,
            AssessmentJobs jobs,
            InterviewFlow advance,
            RescheduleAssessment rescheduling,
            Attempts attempts,
            Transactions transactions,
            AssessmentPublisher publisher,
            AttemptChangeNotifier changes,
            ReassessConfig redo,
            InterviewConfig config,
            Now now,
            Vertx vertx) {
        this.interviewers = interviewers;
        this.interviews = interviews;
        this.jobs = jobs;
        this.advance = advance;
        this.rescheduling = rescheduling;
        this.attempts = attempts;
        this.transactions = transactions;
        this.publisher = publisher;
        this.changes = changes;
        this.redo = redo;
        this.config = config;
        this.now = now;
        this.vertx = vertx;
    }

    /** Assesses an attempt that was claimed for this replica. */
    public Uni<Void> assess(UUID attemptId) {
        Context here = vertx.getOrCreateContext();
        return transactions
                .inTransaction(() -> jobs.of(attemptId))
                .chain(job -> job == null || !job.attempt().isToBeAssessed()
                        ? Uni.createFrom().voidItem()
                        : givesOrders(job.attempt().answerText)
                                .onItem()
                                .transformToMulti(
                                        orders -> by(job).emitOn(command -> here.runOnContext(ignored -> command.run()))
                                                .onItem()
                                                .transformToUniAndConcatenate(progress ->
                                                        keep(job.interview().id, attemptId, progress, orders)))
                                .collect()
                                .last()
                                .ifNoItem()
                                .after(config.longestAssessment())
                                .fail()
                                .replaceWithVoid())
                .emitOn(command -> here.runOnContext(ignored -> command.run()))
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

    private Multi<Progress> by(AssessmentJobs.Job job) {
        UUID session = job.interview().sessionId;
        return job.paid()
                ? interviewers.assess(session, job.answer())
                : interviewers.assessByCoach(session, job.answer());
    }

    private Uni<Void> keep(UUID interviewId, UUID attemptId, Progress progress, boolean orders) {
        return transactions
                .inTransaction(() -> store(interviewId, attemptId, progress, orders))
                .invoke(() -> changes.tell(attemptId));
    }

    /** A long answer takes a while to be read, which no event loop has. */
    private static Uni<Boolean> givesOrders(String answer) {
        return Uni.createFrom()
                .item(() -> AnswerText.screened(answer).flagged())
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private Uni<Void> store(UUID interviewId, UUID attemptId, Progress progress, boolean orders) {
        return interviews.lock(interviewId).chain(interview -> attempts.findById(attemptId)
                .chain(attempt -> attempt == null || !attempt.isToBeAssessed() || attempt.partsKnown >= progress.known()
                        ? Uni.createFrom().voidItem()
                        : append(interview, attempt, progress, orders)));
    }

    private Uni<Void> append(InterviewRow interview, AttemptRow attempt, Progress progress, boolean orders) {
        attempt.ordersIgnored = orders;
        boolean followUpIsNew = attempt.partsKnown == 0;
        AssessmentDocument document = AssessmentDocument.of(
                followUpIsNew && !attempt.isAwaitedBy(interview)
                        ? notAsked(progress.assessment())
                        : consistent(attempt, progress.assessment()));
        List<AssessmentPart> parts = AssessmentPart.between(attempt.partsKnown, progress.known());
        JsonObject known = attempt.parts();
        parts.forEach(part -> known.put(part.wire(), AssessmentJson.stored(document.part(part))));
        Attempt.Assessable state = (Attempt.Assessable) attempt.state();
        Attempt.Known all = new Attempt.Known(known.encode(), progress.known());
        Assessment stored = AssessmentJson.read(known).orElseThrow().read();
        attempt.become(
                progress.known() == AssessmentPart.ALL ? complete(state, all, stored, progress) : state.know(all));
        return publisher
                .tell(interview, attempt, parts, document)
                .chain(() -> attempt.isCompleted()
                        ? publisher.announce(interview, attempt)
                        : Uni.createFrom().voidItem())
                .chain(() -> followUpIsNew
                        ? advance.after(interview, attempt, stored.followUp())
                        : Uni.createFrom().voidItem());
    }

    /** The interview has gone on before the follow-up was known: what is not asked is not promised. */
    private static Assessment notAsked(Assessment assessment) {
        return assessment.followUp().shouldAsk() ? assessment.with(GONE_ON).with(FollowUpType.NONE) : assessment;
    }

    /** What is said last about the follow-up agrees with what was decided first. */
    private static Assessment consistent(AttemptRow attempt, Assessment assessment) {
        if (attempt.partsKnown == 0) {
            return assessment;
        }
        Assessment decided = AssessmentJson.read(attempt.parts()).orElseThrow().read();
        boolean scored = attempt.partsKnown > AssessmentPart.SCORING.ordinal();
        Assessment.Scoring scoring = scored ? decided.scoring() : assessment.scoring();
        FollowUpType type = !decided.followUp().shouldAsk()
                ? FollowUpType.NONE
                : scoring.contentBreakdown().relevance() < FollowUpRule.WEAK_RELEVANCE
                        ? FollowUpType.LOW_RELEVANCE
                        : FollowUpType.MISSING_STAR;
        return assessment.with(type);
    }

    private Attempt.Completed complete(
            Attempt.Assessable state, Attempt.Known all, Assessment stored, Progress progress) {
        Instant at = now.get();
        Attempt.Judged judged = progress.judged(stored);
        return state.complete(
                all, judged, at, judged.degraded() ? Optional.of(at.plus(redo.after())) : Optional.empty());
    }
}
