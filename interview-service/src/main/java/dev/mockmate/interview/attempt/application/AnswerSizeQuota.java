package dev.mockmate.interview.attempt.application;

import dev.mockmate.interview.attempt.domain.StoredAttempt;
import dev.mockmate.interview.attempt.store.Attempts;
import dev.mockmate.interview.config.InterviewConfig;
import dev.mockmate.interview.outcome.domain.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/**
 * Bounds what the answers of one interview hold together: an interview is read as a whole for its report, and one that
 * fills the memory would take the others' place. Inside the caller's transaction, with the interview locked.
 */
@ApplicationScoped
public class AnswerSizeQuota {
    private static final UUID NO_ATTEMPT = new UUID(0, 0);

    private final Attempts attempts;
    private final InterviewConfig config;

    AnswerSizeQuota(Attempts attempts, InterviewConfig config) {
        this.attempts = attempts;
        this.config = config;
    }

    /** Why the attempt may not hold this text, or empty when there is room for it. */
    public Uni<Optional<Refusal>> refusal(StoredAttempt attempt, String text) {
        return refusal(attempt.interviewId(), attempt.id(), text);
    }

    /** Why the interview may have no new attempt with this text, or empty when there is room for it. */
    public Uni<Optional<Refusal>> refusal(UUID interviewId, String text) {
        return refusal(interviewId, NO_ATTEMPT, text);
    }

    private Uni<Optional<Refusal>> refusal(UUID interviewId, UUID attemptId, String text) {
        return attempts.bytesBeside(interviewId, attemptId)
                .map(bytes -> bytes + text.getBytes(StandardCharsets.UTF_8).length > config.maxAnswerBytes()
                        ? Optional.of(new Refusal.TooMany("bytes of answers in one interview", config.maxAnswerBytes()))
                        : Optional.empty());
    }
}
