package dev.mockmate.interview.assessment.application;

import dev.mockmate.interview.assessment.domain.FollowUpRule;
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
import dev.mockmate.interview.feedback.domain.Assessment.FollowUpType;
import dev.mockmate.platform.time.Now;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Stores the parts of an assessment as they become known, and takes the interview on when its follow-up is decided.
 * Inside the caller's transaction.
 */
@ApplicationScoped
class KeepAssessmentParts {

    private static final Assessment.FollowUp GONE_ON =
            new Assessment.FollowUp(false, "", "The interview had gone on before a follow-up could be asked.");

    private final Interviews interviews;
    private final Attempts attempts;
    private final AssessmentPublisher publisher;
    private final InterviewFlow flow;
    private final ReassessConfig redo;
    private final Now now;

    KeepAssessmentParts(
            Interviews interviews,
            Attempts attempts,
            AssessmentPublisher publisher,
            InterviewFlow flow,
            ReassessConfig redo,
            Now now) {
        this.interviews = interviews;
        this.attempts = attempts;
        this.publisher = publisher;
        this.flow = flow;
        this.redo = redo;
        this.now = now;
    }

    /** Stores what is new; nothing, when the attempt has been erased or assessed meanwhile. */
    Uni<Void> keep(UUID interviewId, UUID attemptId, Progress progress, boolean orders) {
        return interviews.lock(interviewId).chain(interview -> attempts.one(attemptId)
                .chain(attempt ->
                        attempt == null || !attempt.isToBeAssessed() || attempt.partsKnown() >= progress.known()
                                ? Uni.createFrom().voidItem()
                                : append(interview, attempt, progress, orders)));
    }

    private Uni<Void> append(StoredInterview interview, StoredAttempt attempt, Progress progress, boolean orders) {
        attempt.noteOrders(orders);
        boolean followUpIsNew = attempt.partsKnown() == 0;
        AssessmentDocument document = AssessmentDocument.of(
                followUpIsNew && !attempt.isAwaitedBy(interview)
                        ? notAsked(progress.assessment())
                        : consistent(attempt, progress.assessment()),
                DeliveryJson.audioOffsets(attempt.delivery()));
        List<AssessmentPart> parts = AssessmentPart.between(attempt.partsKnown(), progress.known());
        JsonObject known = new JsonObject(attempt.assessment());
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
                        ? flow.after(interview, attempt, stored.followUp())
                        : Uni.createFrom().voidItem());
    }

    /** The interview has gone on before the follow-up was known: what is not asked is not promised. */
    private static Assessment notAsked(Assessment assessment) {
        return assessment.followUp().shouldAsk() ? assessment.with(GONE_ON).with(FollowUpType.NONE) : assessment;
    }

    /** What is said last about the follow-up agrees with what was decided first. */
    private static Assessment consistent(StoredAttempt attempt, Assessment assessment) {
        if (attempt.partsKnown() == 0) {
            return assessment;
        }
        Assessment decided =
                AssessmentJson.read(attempt.assessment()).orElseThrow().read();
        boolean scored = attempt.partsKnown() > AssessmentPart.SCORING.ordinal();
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
