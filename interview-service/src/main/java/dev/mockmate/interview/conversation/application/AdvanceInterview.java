package dev.mockmate.interview.conversation.application;

import dev.mockmate.interview.assessment.application.InterviewFlow;
import dev.mockmate.interview.attempt.domain.StoredAttempt;
import dev.mockmate.interview.exchange.domain.Interview;
import dev.mockmate.interview.exchange.domain.StoredInterview;
import dev.mockmate.interview.feedback.domain.Assessment.FollowUp;
import dev.mockmate.interview.sessionview.store.SessionViews;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Goes on by itself after an answer, in a live conversation; in any other the next question waits to be called for. Inside the
 * caller's transaction, with the interview locked.
 */
@ApplicationScoped
public class AdvanceInterview implements InterviewFlow {
    private final SessionViews sessions;
    private final Conversation conversation;

    AdvanceInterview(SessionViews sessions, Conversation conversation) {
        this.sessions = sessions;
        this.conversation = conversation;
    }

    /** Asks what comes after the attempt, when a live client waits for it. */
    @Override
    public Uni<Void> after(StoredInterview interview, StoredAttempt attempt, FollowUp decision) {
        if (!attempt.isAwaitedBy(interview)) {
            return Uni.createFrom().voidItem();
        }
        return isLive(interview)
                .chain(live -> live
                        ? conversation
                                .goOn(interview, (Interview.Assessing) interview.state(), decision)
                                .replaceWithVoid()
                        : Uni.createFrom().voidItem());
    }

    /** Whether a live client takes part in the interview now. */
    @Override
    public Uni<Boolean> isLive(StoredInterview interview) {
        return sessions.one(interview.sessionId())
                .map(session -> session != null && session.liveClient() && session.isLive());
    }
}
