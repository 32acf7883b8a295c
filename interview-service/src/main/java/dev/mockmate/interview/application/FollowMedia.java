package dev.mockmate.interview.application;

import dev.mockmate.contracts.event.SessionEvent;
import dev.mockmate.interview.domain.AvatarEnd;
import dev.mockmate.interview.store.AvatarSessions;
import dev.mockmate.interview.store.Recordings;
import dev.mockmate.platform.time.Now;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * What a session's pause, end and erasure mean for its avatar and its recordings (rule <b>pause-means-pause</b>). Runs inside
 * the inbox transaction and only notes what is to be done; the network is left to the jobs.
 */
@ApplicationScoped
public class FollowMedia {

    private final AvatarSessions avatars;
    private final Recordings recordings;
    private final Now now;

    FollowMedia(AvatarSessions avatars, Recordings recordings, Now now) {
        this.avatars = avatars;
        this.recordings = recordings;
        this.now = now;
    }

    /** Takes a session's event over. */
    public Uni<Void> follow(SessionEvent event) {
        if (event instanceof SessionEvent.Deleted) {
            return avatars.eraseOfSession(event.sessionId(), now.get())
                    .chain(() -> recordings.endOfSession(event.sessionId(), now.get()))
                    .replaceWithVoid();
        }
        return end(event)
                .map(reason -> avatars.endOfSession(event.sessionId(), reason.wire(), now.get())
                        .replaceWithVoid())
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private static Optional<AvatarEnd> end(SessionEvent event) {
        if (event instanceof SessionEvent.Paused paused) {
            return Optional.of(AvatarEnd.ofPause(paused.reason()));
        }
        if (event instanceof SessionEvent.Completed completed) {
            return Optional.of(AvatarEnd.ofCompletion(completed.endReason()));
        }
        if (event instanceof SessionEvent.Abandoned) {
            return Optional.of(AvatarEnd.ABANDONED);
        }
        return event instanceof SessionEvent.Expired ? Optional.of(AvatarEnd.EXPIRED) : Optional.empty();
    }
}
