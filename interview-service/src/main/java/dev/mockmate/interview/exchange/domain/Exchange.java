package dev.mockmate.interview.exchange.domain;

import dev.mockmate.interview.planning.domain.PlannedQuestion;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A question that was asked, with the attempt that counts.
 *
 * @param position among all questions of the interview, follow-ups included, from 1
 * @param questionNumber as the candidate counts; a follow-up has that of its question
 * @param finalAttemptId the attempt that counts, once one is assessed
 * @param skippedAt since when it is left unanswered by its candidate's wish; empty while it is not
 */
public record Exchange(
        UUID id,
        UUID interviewId,
        int position,
        int questionNumber,
        PlannedQuestion question,
        Optional<UUID> followUpOf,
        Optional<UUID> finalAttemptId,
        Instant askedAt,
        Optional<Instant> deliveredAt,
        Optional<Instant> skippedAt) {

    /** One that is asked now. */
    public static Exchange asked(
            UUID id,
            UUID interviewId,
            int position,
            int number,
            PlannedQuestion question,
            UUID followUpOf,
            Instant now) {
        return new Exchange(
                id,
                interviewId,
                position,
                number,
                question,
                Optional.ofNullable(followUpOf),
                Optional.empty(),
                now,
                Optional.empty(),
                Optional.empty());
    }

    public boolean isFollowUp() {
        return followUpOf.isPresent();
    }

    /** Whether its candidate wanted to leave it unanswered, and has not taken it up again. */
    public boolean isSkipped() {
        return skippedAt.isPresent();
    }

    /** Whether the attempt is the one that counts. */
    public boolean isFinal(UUID attemptId) {
        return finalAttemptId.filter(attemptId::equals).isPresent();
    }
}
