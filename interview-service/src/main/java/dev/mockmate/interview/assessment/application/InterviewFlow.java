package dev.mockmate.interview.assessment.application;

import dev.mockmate.interview.attempt.domain.StoredAttempt;
import dev.mockmate.interview.exchange.domain.StoredInterview;
import dev.mockmate.interview.feedback.domain.Assessment.FollowUp;
import io.smallrye.mutiny.Uni;

/** Takes an interview on once it is decided whether an answer is followed up; the conversation does it. */
public interface InterviewFlow {

    /** Asks what comes after the attempt, when a live client waits for it. */
    Uni<Void> after(StoredInterview interview, StoredAttempt attempt, FollowUp decision);

    /** Whether a live client takes part in the interview now. */
    Uni<Boolean> isLive(StoredInterview interview);
}
