package dev.mockmate.interview.assessment.application;

import dev.mockmate.contracts.event.InterviewEvent;
import dev.mockmate.contracts.event.TranscriptEvent;
import dev.mockmate.interview.attempt.domain.StoredAttempt;
import dev.mockmate.interview.attempt.store.Attempts;
import dev.mockmate.interview.exchange.domain.StoredInterview;
import dev.mockmate.interview.exchange.store.Exchanges;
import dev.mockmate.interview.feedback.application.AssessmentDocument;
import dev.mockmate.interview.feedback.application.AssessmentJson;
import dev.mockmate.interview.feedback.application.AssessmentPart;
import dev.mockmate.interview.feedback.domain.ScoredAttempt;
import dev.mockmate.platform.outbox.Outbox;
import dev.mockmate.platform.time.Now;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Tells live clients and the other services what became known of an assessment. Inside the caller's transaction, with the
 * interview locked.
 */
@ApplicationScoped
public class AssessmentPublisher {

    private final Exchanges exchanges;
    private final Attempts attempts;
    private final Outbox outbox;
    private final Now now;

    AssessmentPublisher(Exchanges exchanges, Attempts attempts, Outbox outbox, Now now) {
        this.exchanges = exchanges;
        this.attempts = attempts;
        this.outbox = outbox;
        this.now = now;
    }

    /** Tells parts to live clients, unless the interview hides its assessments. */
    Uni<Void> tell(
            StoredInterview interview, StoredAttempt attempt, List<AssessmentPart> parts, AssessmentDocument document) {
        if (!interview.showsAssessments()) {
            return Uni.createFrom().voidItem();
        }
        Instant at = now.get();
        List<TranscriptEvent.AssessmentPart> events = parts.stream()
                .map(part -> new TranscriptEvent.AssessmentPart(
                        interview.sessionId(),
                        attempt.exchangeId(),
                        attempt.id(),
                        part.wire(),
                        AssessmentJson.write(document.part(part)),
                        part.isLast(),
                        at))
                .toList();
        return outbox.publish(events);
    }

    /** The attempt has its whole assessment: which attempt is the best one is decided anew (<b>best-attempt</b>). */
    Uni<Void> announce(StoredInterview interview, StoredAttempt attempt) {
        return attempts.ofExchange(attempt.exchangeId())
                .chain(all -> exchanges.finalAttempt(attempt.exchangeId(), best(all, attempt)))
                .chain(() -> outbox.publish(new InterviewEvent.AnswerAssessed(
                        interview.sessionId(),
                        interview.userId(),
                        interview.id(),
                        attempt.exchangeId(),
                        attempt.id(),
                        attempt.overall(),
                        attempt.modelVersion(),
                        attempt.degraded(),
                        now.get())));
    }

    private static UUID best(List<StoredAttempt> all, StoredAttempt completed) {
        List<ScoredAttempt> scored = new ArrayList<>();
        all.forEach(one -> scored.add((one.id().equals(completed.id()) ? completed : one).scored()));
        return ScoredAttempt.best(scored).map(ScoredAttempt::id).orElse(completed.id());
    }
}
