package dev.mockmate.testsession.invitation.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody is asked to take a test of an organisation.
 *
 * @param candidateId whose test it will be: a user's id, or one that was drawn for a guest
 * @param email empty when nobody is written to
 * @param name empty when it is not known
 * @param expiresAt until when the test may be begun
 * @param acceptedAt when the candidate first came
 */
public record Invitation(
        UUID id,
        String organisation,
        UUID candidateId,
        String email,
        String name,
        Optional<UUID> templateId,
        TestPlan plan,
        int extraTimePercent,
        Instant expiresAt,
        Instant createdAt,
        Optional<Instant> acceptedAt) {
    private static final Duration AFTER_THE_TEST = Duration.ofHours(1);

    /** Whether the test may be begun. */
    public boolean isOpenAt(Instant now) {
        return now.isBefore(expiresAt);
    }

    /** Whether a further token of it is of use: the test can be begun, or gone on with. */
    public boolean isToBeTakenAt(Instant now, InvitedTestStatus test) {
        return switch (test.at(now).status()) {
            case NOT_STARTED -> isOpenAt(now);
            case ACTIVE -> true;
            case COMPLETED, ABANDONED -> false;
        };
    }

    /** Whether its tokens hold: until the test may no longer be begun, or, once begun, until an hour after its end. */
    public boolean isUsableAt(Instant now, InvitedTestStatus test) {
        return switch (test.status()) {
            case NOT_STARTED -> isOpenAt(now);
            case ACTIVE -> true;
            case COMPLETED, ABANDONED -> test.endedAt().plus(AFTER_THE_TEST).isAfter(now);
        };
    }
}
