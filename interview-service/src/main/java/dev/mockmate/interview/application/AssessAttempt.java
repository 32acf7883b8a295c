package dev.mockmate.interview.application;

import dev.mockmate.contracts.event.TranscriptEvent;
import dev.mockmate.interview.domain.AnswerText;
import dev.mockmate.interview.domain.Assessment;
import dev.mockmate.interview.domain.Assessment.FollowUpType;
import dev.mockmate.interview.domain.FollowUpRule;
import dev.mockmate.interview.domain.Interview;
import dev.mockmate.interview.store.AttemptRow;
import dev.mockmate.interview.store.Attempts;
import dev.mockmate.interview.store.InterviewRow;
import dev.mockmate.interview.store.Interviews;
import dev.mockmate.interview.store.SessionViews;
import dev.mockmate.platform.outbox.Outbox;
import dev.mockmate.platform.problem.UnquotedException;
import dev.mockmate.platform.time.Now;
import dev.mockmate.platform.transaction.Transactions;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

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
    private static final Logger LOG = Logger.getLogger(AssessAttempt.class);

    private static final int INTERNAL = 4500;
    private static final Assessment.FollowUp GONE_ON =
            new Assessment.FollowUp(false, "", "The interview had gone on before a follow-up could be asked.");

    private final Interviewers interviewers;
    private final SessionViews sessions;
    private final Interviews interviews;
    private final AssessmentJobs jobs;
    private final Attempts attempts;
    private final Conversation conversation;
    private final Transactions transactions;
    private final AssessmentNews told;
    private final AttemptNews news;
    private final Outbox outbox;
    private final InterviewConfig config;
    private final RedoConfig redo;
    private final Now now;
    private final Vertx vertx;

    AssessAttempt(
            Interviewers interviewers,
            SessionViews sessions,
            Interviews interviews,
            AssessmentJobs jobs,
            Attempts attempts,
            Conversation conversation,
            Transactions transactions,
            AssessmentNews told,
            AttemptNews news,
            Outbox outbox,
            InterviewConfig config,
            RedoConfig redo,
            Now now,
            Vertx vertx) {
        this.interviewers = interviewers;
        this.sessions = sessions;
        this.interviews = interviews;
        this.jobs = jobs;
        this.attempts = attempts;
        this.conversation = conversation;
        this.transactions = transactions;
        this.told = told;
        this.news = news;
        this.outbox = outbox;
        this.config = config;
        this.redo = redo;
        this.now = now;
        this.vertx = vertx;
    }

    /** Assesses an attempt that was claimed for this replica. */
    public Uni<Void> assess(UUID attemptId) {
        Context here = vertx.getOrCreateContext();
        return transactions
                .inTransaction(() -> work(attemptId))
                .chain(work -> work == null || !work.job().attempt().isToBeAssessed()
                        ? Uni.createFrom().voidItem()
                        : givesOrders(work.job().attempt().answerText)
                                .onItem()
                                .transformToMulti(orders -> by(work).emitOn(
                                                command -> here.runOnContext(ignored -> command.run()))
                                        .onItem()
                                        .transformToUniAndConcatenate(progress ->
                                                keep(work.job().interview().id, attemptId, progress, orders)))
                                .collect()
                                .last()
                                .replaceWithVoid())
                .emitOn(command -> here.runOnContext(ignored -> command.run()))
                .onFailure()
                .recoverWithUni(failure -> transactions
                        .inTransaction(() -> attempts.interviewOf(attemptId))
                        .chain(interview -> transactions.inTransaction(() -> putOff(interview, attemptId, failure)))
                        .invoke(() -> news.tell(attemptId)));
    }

    /** @param paid whether the session was ever activated, which is what a model is paid from */
    private record Work(AssessmentJobs.Job job, boolean paid) {}

    private Uni<Work> work(UUID attemptId) {
        return jobs.of(attemptId)
                .chain(job -> job == null
                        ? Uni.createFrom().nullItem()
                        : sessions.findById(job.interview().sessionId)
                                .map(session -> new Work(job, session != null && session.startedAt != null)));
    }

    private Multi<Progress> by(Work work) {
        UUID session = work.job().interview().sessionId;
        return work.paid()
                ? interviewers.assess(session, work.job().answer())
                : interviewers.assessByCoach(session, work.job().answer());
    }

    private Uni<Void> keep(UUID interviewId, UUID attemptId, Progress progress, boolean orders) {
        return transactions
                .inTransaction(() -> store(interviewId, attemptId, progress, orders))
                .invoke(() -> news.tell(attemptId));
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
                followUpIsNew && !decides(interview, attempt)
                        ? notAsked(progress.assessment())
                        : consistent(attempt, progress.assessment()));
        List<AssessmentPart> parts = AssessmentPart.between(attempt.partsKnown, progress.known());
        JsonObject known = attempt.parts();
        parts.forEach(part -> known.put(part.wire(), AssessmentJson.stored(document.part(part))));
        attempt.assessment = known.encode();
        attempt.partsKnown = progress.known();
        Assessment stored = AssessmentJson.read(known).orElseThrow().read();
        if (progress.known() == AssessmentPart.ALL) {
            complete(attempt, stored, progress);
        }
        return told.tell(interview, attempt, parts, document)
                .chain(() -> attempt.isCompleted()
                        ? told.announce(interview, attempt)
                        : Uni.createFrom().voidItem())
                .chain(() -> followUpIsNew
                        ? goOn(interview, attempt, stored.followUp())
                        : Uni.createFrom().voidItem());
    }

    /** The interview waits for this attempt's assessment to go on. */
    private static boolean decides(InterviewRow interview, AttemptRow attempt) {
        return interview.state() instanceof Interview.Assessing
                && attempt.exchangeId.equals(interview.currentExchangeId)
                && attempt.number == 1;
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

    private void complete(AttemptRow attempt, Assessment stored, Progress progress) {
        attempt.status = "completed";
        attempt.completedAt = now.get();
        attempt.overall = stored.scoring().overall();
        attempt.modelVersion = stored.metadata().modelVersion();
        attempt.degraded = stored.metadata().degraded();
        attempt.droppedQuotes = progress.droppedQuotes();
        attempt.removedInventions = progress.removedInventions();
        attempt.redoAt = attempt.degraded ? attempt.completedAt.plus(redo.after()) : null;
        attempt.claimedUntil = null;
        attempt.error = null;
    }

    /** In a live conversation the next question follows by itself; otherwise it waits to be called for. */
    private Uni<Void> goOn(InterviewRow interview, AttemptRow attempt, Assessment.FollowUp decision) {
        if (!decides(interview, attempt)) {
            return Uni.createFrom().voidItem();
        }
        return sessions.findById(interview.sessionId)
                .chain(session -> session != null && session.liveClient && session.isLive()
                        ? conversation
                                .goOn(interview, (Interview.Assessing) interview.state(), decision)
                                .replaceWithVoid()
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> putOff(UUID interviewId, UUID attemptId, Throwable failure) {
        return interviewId == null
                ? Uni.createFrom().voidItem()
                : interviews.lock(interviewId).chain(interview -> attempts.findById(attemptId)
                        .chain(attempt -> attempt == null || !attempt.isToBeAssessed()
                                ? Uni.createFrom().voidItem()
                                : putOff(interview, attempt, failure)));
    }

    private Uni<Void> putOff(InterviewRow interview, AttemptRow attempt, Throwable failure) {
        boolean last = attempt.tries >= config.assessmentTries();
        LOG.warnf(
                "assessment failed attempt=%s try=%d last=%b cause=%s",
                attempt.id, attempt.tries, last, new UnquotedException(failure).getMessage());
        attempt.claimedUntil = null;
        if (!last) {
            attempt.error = "The assessment failed and is tried again.";
            attempt.dueAt = now.get().plus(delay(attempt.tries));
            return Uni.createFrom().voidItem();
        }
        boolean isNews = attempt.isProcessing();
        boolean over = attempt.tries >= config.assessmentTries() + config.assessmentLateTries();
        attempt.status = "failed";
        attempt.error =
                "The answer is stored but could not be assessed" + (over ? "." : "; that is tried again later.");
        attempt.dueAt = over ? null : now.get().plus(config.assessmentLateAfter());
        return isNews ? goOnWithout(interview, attempt) : Uni.createFrom().voidItem();
    }

    /** Nobody waits for hours: a live client is told, and asked what comes next. */
    private Uni<Void> goOnWithout(InterviewRow interview, AttemptRow attempt) {
        return sessions.findById(interview.sessionId)
                .chain(session -> session != null && session.liveClient && session.isLive()
                        ? outbox.publish(new TranscriptEvent.InputRefused(
                                interview.sessionId, attempt.id, INTERNAL, attempt.error, now.get()))
                        : Uni.createFrom().voidItem())
                .chain(() -> goOn(
                        interview, attempt, AskNextQuestion.decision(attempt).orElse(AskNextQuestion.NONE)));
    }

    private Duration delay(int tries) {
        return config.assessmentRetryAfter().multipliedBy(1L << Math.min(6, Math.max(0, tries - 1)));
    }
}
