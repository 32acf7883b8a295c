package dev.mockmate.interview.application;

import dev.mockmate.interview.domain.Assessment.FollowUp;
import dev.mockmate.interview.domain.Interview;
import dev.mockmate.interview.store.AttemptRow;
import dev.mockmate.interview.store.InterviewRow;
import dev.mockmate.interview.store.SessionViews;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Goes on by itself after an answer, in a live conversation; in any other the next question waits to be called for. Inside the
 * caller's transaction, with the interview locked.
 */
@ApplicationScoped
class GoOn {
    private final SessionViews sessions;
    private final Conversation conversation;

    GoOn(SessionViews sessions, Conversation conversation) {
        this.sessions = sessions;
        this.conversation = conversation;
    }

    /** Whether the interview waits for this attempt's assessment to go on. */
    static boolean waitsFor(InterviewRow interview, AttemptRow attempt) {
        return interview.state() instanceof Interview.Assessing
                && attempt.exchangeId.equals(interview.currentExchangeId)
                && attempt.number == 1;
    }

    /** Asks what comes after the attempt, when a live client waits for it. */
    Uni<Void> after(InterviewRow interview, AttemptRow attempt, FollowUp decision) {
        if (!waitsFor(interview, attempt)) {
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
    Uni<Boolean> isLive(InterviewRow interview) {
        return sessions.findById(interview.sessionId)
                .map(session -> session != null && session.liveClient && session.isLive());
    }
}
