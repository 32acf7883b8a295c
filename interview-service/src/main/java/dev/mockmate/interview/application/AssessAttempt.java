package dev.mockmate.interview.application;

import dev.mockmate.contracts.event.InterviewEvent;
import dev.mockmate.contracts.event.TranscriptEvent;
import dev.mockmate.interview.domain.AnswerText;
import dev.mockmate.interview.domain.Assessment;
import dev.mockmate.interview.domain.Assessment.FollowUpType;
import dev.mockmate.interview.domain.Delivery;
import dev.mockmate.interview.domain.FollowUpRule;
import dev.mockmate.interview.domain.Interview;
import dev.mockmate.interview.domain.ScoredAttempt;
import dev.mockmate.interview.domain.SubmittedAnswer;
import dev.mockmate.interview.store.AttemptRow;
import dev.mockmate.interview.store.Attempts;
import dev.mockmate.interview.store.ExchangeRow;
import dev.mockmate.interview.store.Exchanges;
import dev.mockmate.interview.store.InterviewRow;
import dev.mockmate.interview.store.Interviews;
import dev.mockmate.interview.store.SessionViews;
import dev.mockmate.platform.outbox.Outbox;
import dev.mockmate.platform.time.Now;
import dev.mockmate.platform.transaction.Transactions;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Assesses one claimed attempt: reads it, asks the interviewer outside any transaction, and stores each part as it
 * becomes known. Parts that are stored are never changed: a second run after a crash only adds what is missing.
 *
 * <pre>
 *   claimed ─▶ read ─▶ interviewer ─▶ parts 1..k stored, told, follow-up asked ─▶ … ─▶ all stored: completed
 *                          └─ fails ─▶ due again later, and after the last try: failed
 * </pre>
 */
@ApplicationScoped
public class AssessAttempt {
    private static final Logger LOG = Logger.getLogger(AssessAttempt.class);

    private final Interviewers interviewers;
    private final SessionViews sessions;
    private final Interviews interviews;
    private final Exchanges exchanges;
    private final Attempts attempts;
    private final Conversation conversation;
    private final Transactions transactions;
    private final Outbox outbox;
    private final InterviewConfig config;
    private final Now now;
    private final Vertx vertx;

    AssessAttempt(
            Interviewers interviewers,
            SessionViews sessions,
            Interviews interviews,
            Exchanges exchanges,
            Attempts attempts,
            Conversation conversation,
            Transactions transactions,
            Outbox outbox,
            InterviewConfig config,
            Now now,
            Vertx vertx) {
        this.interviewers = interviewers;
        this.sessions = sessions;
        this.interviews = interviews;
        this.exchanges = exchanges;
        this.attempts = attempts;
        this.conversation = conversation;
        this.transactions = transactions;
        this.outbox = outbox;
        this.config = config;
        this.now = now;
        this.vertx = vertx;
    }

    private record Job(AttemptRow attempt, ExchangeRow exchange, InterviewRow interview) {

        SubmittedAnswer answer() {
            return new SubmittedAnswer(
                    exchange.question(),
                    interview.job(),
                    attempt.answerText,
                    Optional.ofNullable(attempt.delivery)
                            .map(json -> Delivery.of(
                                    DeliveryJson.read(new JsonObject(json)), attempt.answerText, attempt.responseTime)),
                    attempt.followUpAllowed);
        }
    }

    /** Assesses an attempt that was claimed for this replica. */
    public Uni<Void> assess(UUID attemptId) {
        Context here = vertx.getOrCreateContext();
        return transactions
                .inTransaction(() -> attempts.findById(attemptId).chain(this::job))
                .chain(job -> job == null || !job.attempt().isProcessing()
                        ? Uni.createFrom().voidItem()
                        : givesOrders(job.attempt().answerText)
                                .onItem()
                                .transformToMulti(orders -> interviewers
                                        .assess(job.answer())
                                        .emitOn(command -> here.runOnContext(ignored -> command.run()))
                                        .onItem()
                                        .transformToUniAndConcatenate(progress -> transactions.inTransaction(
                                                () -> store(job.interview().id, attemptId, progress, orders))))
                                .collect()
                                .last()
                                .replaceWithVoid())
                .onFailure()
                .recoverWithUni(failure -> transactions.inTransaction(() -> putOff(attemptId, failure)));
    }

    /** A long answer takes a while to be read, which no event loop has. */
    private static Uni<Boolean> givesOrders(String answer) {
        return Uni.createFrom()
                .item(() -> AnswerText.screened(answer).flagged())
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private Uni<Job> job(AttemptRow attempt) {
        if (attempt == null) {
            return Uni.createFrom().nullItem();
        }
        return exchanges.findById(attempt.exchangeId).chain(exchange -> interviews
                .findById(exchange.interviewId)
                .map(interview -> new Job(attempt, exchange, interview)));
    }

    private Uni<Void> store(UUID interviewId, UUID attemptId, Progress progress, boolean orders) {
        return interviews.lock(interviewId).chain(interview -> attempts.findById(attemptId)
                .chain(attempt -> attempt == null || !attempt.isProcessing() || attempt.partsKnown >= progress.known()
                        ? Uni.createFrom().voidItem()
                        : append(interview, attempt, progress, orders)));
    }

    private Uni<Void> append(InterviewRow interview, AttemptRow attempt, Progress progress, boolean orders) {
        attempt.ordersIgnored = orders;
        boolean followUpIsNew = attempt.partsKnown == 0;
        AssessmentDocument document = AssessmentDocument.of(consistent(attempt, progress.assessment()));
        List<AssessmentPart> parts = AssessmentPart.between(attempt.partsKnown, progress.known());
        JsonObject known = attempt.parts();
        parts.forEach(part -> known.put(part.wire(), AssessmentJson.stored(document.part(part))));
        attempt.assessment = known.encode();
        attempt.partsKnown = progress.known();
        Assessment stored = AssessmentJson.read(known).orElseThrow().read();
        if (progress.known() == AssessmentPart.ALL) {
            complete(attempt, stored, progress);
        }
        return tell(interview, attempt, parts, document)
                .chain(() -> attempt.isCompleted()
                        ? announce(interview, attempt)
                        : Uni.createFrom().voidItem())
                .chain(() -> followUpIsNew
                        ? goOn(interview, attempt, stored.followUp())
                        : Uni.createFrom().voidItem());
    }

    /** What is said last about the follow-up agrees with what was decided first. */
    private static Assessment consistent(AttemptRow attempt, Assessment assessment) {
        if (attempt.partsKnown == 0) {
            return assessment;
        }
        Assessment decided = AssessmentJson.read(attempt.parts()).orElseThrow().read();
        FollowUpType type = !decided.followUp().shouldAsk()
                ? FollowUpType.NONE
                : decided.scoring().contentBreakdown().relevance() < FollowUpRule.WEAK_RELEVANCE
                        ? FollowUpType.LOW_RELEVANCE
                        : FollowUpType.MISSING_STAR;
        Assessment.Metadata metadata = assessment.metadata();
        return new Assessment(
                assessment.followUp(),
                assessment.scoring(),
                assessment.contentFeedback(),
                assessment.deliveryFeedback(),
                assessment.rewrite(),
                assessment.coachNotes(),
                assessment.librarySuggestion(),
                new Assessment.Metadata(
                        metadata.modelVersion(), metadata.policyVersion(), type, metadata.degraded(), false));
    }

    private void complete(AttemptRow attempt, Assessment stored, Progress progress) {
        attempt.status = "completed";
        attempt.completedAt = now.get();
        attempt.overall = stored.scoring().overall();
        attempt.modelVersion = stored.metadata().modelVersion();
        attempt.degraded = stored.metadata().degraded();
        attempt.droppedQuotes = progress.droppedQuotes();
        attempt.removedInventions = progress.removedInventions();
        attempt.claimedUntil = null;
        attempt.error = null;
    }

    private Uni<Void> tell(
            InterviewRow interview, AttemptRow attempt, List<AssessmentPart> parts, AssessmentDocument document) {
        if (!interview.showsAssessments()) {
            return Uni.createFrom().voidItem();
        }
        Instant at = now.get();
        List<TranscriptEvent.AssessmentPart> events = parts.stream()
                .map(part -> new TranscriptEvent.AssessmentPart(
                        interview.sessionId,
                        attempt.exchangeId,
                        attempt.id,
                        part.wire(),
                        AssessmentJson.write(document.part(part)),
                        part.isLast(),
                        at))
                .toList();
        return outbox.publish(events);
    }

    private Uni<Void> announce(InterviewRow interview, AttemptRow attempt) {
        return attempts.ofExchange(attempt.exchangeId)
                .chain(all -> exchanges
                        .findById(attempt.exchangeId)
                        .invoke(exchange -> exchange.finalAttemptId = best(all, attempt)))
                .chain(() -> outbox.publish(new InterviewEvent.AnswerAssessed(
                        interview.sessionId,
                        interview.userId,
                        interview.id,
                        attempt.exchangeId,
                        attempt.id,
                        attempt.overall,
                        attempt.modelVersion,
                        attempt.degraded,
                        attempt.completedAt)));
    }

    private static UUID best(List<AttemptRow> all, AttemptRow completed) {
        List<ScoredAttempt> scored = new ArrayList<>();
        all.forEach(one -> scored.add((one.id.equals(completed.id) ? completed : one).scored()));
        return ScoredAttempt.best(scored).map(ScoredAttempt::id).orElse(completed.id);
    }

    /** In a live conversation the next question follows by itself; otherwise it waits to be called for. */
    private Uni<Void> goOn(InterviewRow interview, AttemptRow attempt, Assessment.FollowUp decision) {
        boolean decides = interview.state() instanceof Interview.Assessing
                && attempt.exchangeId.equals(interview.currentExchangeId)
                && attempt.number == 1;
        if (!decides) {
            return Uni.createFrom().voidItem();
        }
        return sessions.findById(interview.sessionId)
                .chain(session -> session != null && session.liveClient && session.isLive()
                        ? conversation
                                .goOn(interview, (Interview.Assessing) interview.state(), decision)
                                .replaceWithVoid()
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> putOff(UUID attemptId, Throwable failure) {
        return attempts.findById(attemptId)
                .invoke(attempt -> {
                    if (attempt == null || !attempt.isProcessing()) {
                        return;
                    }
                    boolean last = attempt.tries >= config.assessmentTries();
                    LOG.warnf(
                            "assessment failed attempt=%s try=%d last=%b cause=%s",
                            attemptId, attempt.tries, last, failure);
                    attempt.claimedUntil = null;
                    attempt.error = "The assessment failed and is tried again.";
                    attempt.dueAt = now.get().plus(delay(attempt.tries));
                    if (last) {
                        attempt.status = "failed";
                        attempt.error = "The answer is stored but could not be assessed.";
                    }
                })
                .replaceWithVoid();
    }

    private Duration delay(int tries) {
        return config.assessmentRetryAfter().multipliedBy(1L << Math.min(6, Math.max(0, tries - 1)));
    }
}
