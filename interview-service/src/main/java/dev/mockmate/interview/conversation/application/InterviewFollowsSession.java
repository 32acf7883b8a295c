package dev.mockmate.interview.conversation.application;

import dev.mockmate.contracts.event.SessionEvent;
import dev.mockmate.interview.exchange.application.EraseInterview;
import dev.mockmate.interview.exchange.store.Interviews;
import dev.mockmate.interview.sessionview.application.SessionFollower;
import dev.mockmate.interview.sessionview.domain.KnownSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;

/** What a session's beginning, end and erasure mean for its interview. */
@ApplicationScoped
@Priority(200)
class InterviewFollowsSession implements SessionFollower {

    private final Interviews interviews;
    private final AskDueQuestion ask;
    private final EndInterview end;
    private final EraseInterview erase;
    private final PlansDue plans;

    InterviewFollowsSession(
            Interviews interviews, AskDueQuestion ask, EndInterview end, EraseInterview erase, PlansDue plans) {
        this.interviews = interviews;
        this.ask = ask;
        this.end = end;
        this.erase = erase;
        this.plans = plans;
    }

    @Override
    public Uni<Void> follow(SessionEvent event, KnownSession session) {
        if (event instanceof SessionEvent.Deleted) {
            return erase.ofSession(event.sessionId());
        }
        if (isBeginning(event)) {
            return began(session);
        }
        return event instanceof SessionEvent.Completed
                ? interviews
                        .lockOfSession(event.sessionId())
                        .chain(interview -> interview == null ? Uni.createFrom().voidItem() : end.end(interview))
                : Uni.createFrom().voidItem();
    }

    @Override
    public void committed(SessionEvent event) {
        if (isBeginning(event)) {
            plans.wake();
        }
    }

    private static boolean isBeginning(SessionEvent event) {
        return event instanceof SessionEvent.Activated || event instanceof SessionEvent.Resumed;
    }

    /** A client that joined before the session was known to run, or whose next question fell into a pause, is asked now. */
    private Uni<Void> began(KnownSession session) {
        return session != null && session.liveClient()
                ? ask.ask(session)
                : Uni.createFrom().voidItem();
    }
}
