package dev.mockmate.interview.assessment.application;

import dev.mockmate.interview.attempt.application.DeliveryJson;
import dev.mockmate.interview.attempt.domain.Attempt;
import dev.mockmate.interview.attempt.domain.StoredAttempt;
import dev.mockmate.interview.attempt.store.Attempts;
import dev.mockmate.interview.exchange.domain.StoredInterview;
import dev.mockmate.interview.exchange.store.Interviews;
import dev.mockmate.interview.feedback.application.AssessmentDocument;
import dev.mockmate.interview.feedback.application.AssessmentJson;
import dev.mockmate.interview.feedback.application.AssessmentPart;
import dev.mockmate.interview.feedback.domain.Assessment;
import dev.mockmate.platform.concurrency.CallerContext;
import dev.mockmate.platform.problem.RedactedException;
import dev.mockmate.platform.time.Now;
import dev.mockmate.platform.transaction.Transactions;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Does assessments again in which the coach stood in, once the model is back (rule <b>coach-without-key</b>). The new one
 * takes the place of the old one as a whole, in one transaction; only the follow-up stays as it was decided, because the
 * interview has gone on from it. The times of the tries are stored with the attempt, so any number of replicas share
 * them and a restart changes nothing.
 *
 * <pre>
 *   degraded, redo_at due, model may be asked ─▶ claimed (redo_at = lease) ─▶ model ─▶ replaced: redo_at = null, told
 *                                                                              └ fails ─▶ redo_at = later, or given up
 * </pre>
 */
@ApplicationScoped
public class ReassessDegraded {
    private static final Logger LOG = Logger.getLogger(ReassessDegraded.class);

    private final CoachFallback interviewer;
    private final Interviews interviews;
    private final Attempts attempts;
    private final AssessmentJobs jobs;
    private final AssessmentPublisher publisher;
    private final Transactions transactions;
    private final ReassessConfig config;
    private final Now now;
    private final CallerContext context;
    private final Counter redone;

    ReassessDegraded(
            CoachFallback interviewer,
            Interviews interviews,
            Attempts attempts,
            AssessmentJobs jobs,
            AssessmentPublisher publisher,
            Transactions transactions,
            ReassessConfig config,
            Now now,
            CallerContext context,
            MeterRegistry metrics) {
        this.interviewer = interviewer;
        this.interviews = interviews;
        this.attempts = attempts;
        this.jobs = jobs;
        this.publisher = publisher;
        this.transactions = transactions;
        this.config = config;
        this.now = now;
        this.context = context;
        this.redone = Counter.builder("mockmate.assessments.redone")
                .description("Stood-in assessments that the model has done again")
                .register(metrics);
    }

    /** Takes stood-in assessments that are due, as many as there is room for; none while the model is left alone. */
    public Uni<List<UUID>> claim(int underWay) {
        int room = config.atOnce() - underWay;
        if (room <= 0 || !interviewer.hasModel()) {
            return Uni.createFrom().item(List.of());
        }
        return transactions.inTransaction(
                () -> attempts.claimRedo(now.get(), now.get().plus(config.lease()), room));
    }

    /** Does one of them again. */
    public Uni<Void> redo(UUID attemptId) {
        return transactions
                .inTransaction(() -> jobs.of(attemptId))
                .chain(job -> job == null || !isStandIn(job.attempt())
                        ? Uni.createFrom().voidItem()
                        : context.returning(() -> interviewer.assessByModel(
                                        job.interview().sessionId(), job.answer()))
                                .chain(whole -> transactions.inTransaction(
                                        () -> replace(job.interview().id(), attemptId, whole))))
                .onFailure()
                .recoverWithUni(failure -> transactions.inTransaction(() -> putOff(attemptId, failure)));
    }

    private Uni<Void> replace(UUID interviewId, UUID attemptId, Progress whole) {
        return interviews.lock(interviewId).chain(interview -> attempts.one(attemptId)
                .chain(attempt -> interview == null || attempt == null || !isStandIn(attempt)
                        ? Uni.createFrom().voidItem()
                        : replace(interview, attempt, whole)));
    }

    private Uni<Void> replace(StoredInterview interview, StoredAttempt attempt, Progress whole) {
        Assessment standIn =
                AssessmentJson.read(attempt.assessment()).orElseThrow().read();
        AssessmentDocument document = AssessmentDocument.of(
                whole.assessment()
                        .with(standIn.followUp())
                        .with(standIn.metadata().followUpType()),
                DeliveryJson.audioOffsets(attempt.delivery()));
        List<AssessmentPart> parts = AssessmentPart.between(AssessmentPart.SCORING.ordinal(), AssessmentPart.ALL);
        JsonObject known = new JsonObject(attempt.assessment());
        parts.forEach(part -> known.put(part.wire(), AssessmentJson.stored(document.part(part))));
        Attempt.Known all = new Attempt.Known(known.encode(), attempt.partsKnown());
        attempt.become(((Attempt.Completed) attempt.state()).replace(all, whole.judged(whole.assessment())));
        redone.increment();
        return publisher.tell(interview, attempt, parts, document).chain(() -> publisher.announce(interview, attempt));
    }

    private Uni<Void> putOff(UUID attemptId, Throwable failure) {
        return attempts.one(attemptId)
                .invoke(attempt -> {
                    if (attempt == null || !isStandIn(attempt)) {
                        return;
                    }
                    Instant next = now.get().plus(delay(attempt.redoTries()));
                    boolean over = failure instanceof BudgetSpentException
                            || next.isAfter(attempt.submittedAt().plus(config.giveUpAfter()));
                    attempt.become(((Attempt.Completed) attempt.state())
                            .keepStandIn(over ? Optional.empty() : Optional.of(next)));
                    LOG.infof(
                            "stood-in assessment stays attempt=%s try=%d last=%b cause=%s",
                            attemptId, attempt.redoTries(), over, new RedactedException(failure).getMessage());
                })
                .replaceWithVoid();
    }

    private Duration delay(int tries) {
        Duration delay = config.after().multipliedBy(1L << Math.min(16, Math.max(0, tries - 1)));
        return delay.compareTo(config.maxAfter()) > 0 ? config.maxAfter() : delay;
    }

    private static boolean isStandIn(StoredAttempt attempt) {
        return attempt.state() instanceof Attempt.Completed completed && completed.isStandIn();
    }
}
