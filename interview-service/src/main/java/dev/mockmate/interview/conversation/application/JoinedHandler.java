package dev.mockmate.interview.conversation.application;

import dev.mockmate.contracts.event.CandidateInputEvent.Joined;
import dev.mockmate.interview.sessionview.store.SessionViews;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** A client joined: asks the question that is to be answered now, or waits until the session is known to run. */
@ApplicationScoped
class JoinedHandler implements CandidateInputHandler<Joined> {
    private final SessionViews sessions;
    private final AskDueQuestion ask;

    JoinedHandler(SessionViews sessions, AskDueQuestion ask) {
        this.sessions = sessions;
        this.ask = ask;
    }

    @Override
    public Class<Joined> handles() {
        return Joined.class;
    }

    @Override
    public Uni<Void> handle(Joined joined) {
        return sessions.lockOrCreate(joined.sessionId(), joined.userId()).chain(session -> {
            if (session == null || !session.userId().equals(joined.userId())) {
                return Uni.createFrom().voidItem();
            }
            return sessions.save(session.joined())
                    .chain(joinedSession ->
                            joinedSession.isLive() ? ask.askOrRepeat(joinedSession) : ask.repeat(joinedSession));
        });
    }
}
