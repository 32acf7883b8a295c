package dev.mockmate.interview.recording.application;

import dev.mockmate.contracts.event.SessionEvent;
import dev.mockmate.interview.recording.store.Recordings;
import dev.mockmate.interview.sessionview.application.SessionFollower;
import dev.mockmate.interview.sessionview.domain.KnownSession;
import dev.mockmate.platform.time.Now;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;

/** Marks the recordings of an erased session for removal; the audio itself is left to the job. */
@ApplicationScoped
@Priority(50)
class EndRecordingsWithSession implements SessionFollower {

    private final Recordings recordings;
    private final Now now;

    EndRecordingsWithSession(Recordings recordings, Now now) {
        this.recordings = recordings;
        this.now = now;
    }

    @Override
    public Uni<Void> follow(SessionEvent event, KnownSession session) {
        return event instanceof SessionEvent.Deleted
                ? recordings.endOfSession(event.sessionId(), now.get()).replaceWithVoid()
                : Uni.createFrom().voidItem();
    }
}
