package dev.mockmate.interview.avatar.application;

import dev.mockmate.contracts.event.SessionEvent;
import dev.mockmate.interview.avatar.domain.AvatarEnd;
import dev.mockmate.interview.avatar.store.AvatarSessions;
import dev.mockmate.interview.sessionview.application.SessionFollower;
import dev.mockmate.interview.sessionview.domain.KnownSession;
import dev.mockmate.platform.time.Now;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * What a session's pause, end and erasure mean for its avatar (rule <b>pause-means-pause</b>). Runs inside
 * the inbox transaction and only notes what is to be done; the network is left to the jobs.
 */
@ApplicationScoped
@Priority(100)
class EndAvatarWithSession implements SessionFollower {

    private final AvatarSessions avatars;
    private final Now now;

    EndAvatarWithSession(AvatarSessions avatars, Now now) {
        this.avatars = avatars;
        this.now = now;
    }

    @Override
    public Uni<Void> follow(SessionEvent event, KnownSession session) {
        if (event instanceof SessionEvent.Deleted) {
            return avatars.eraseOfSession(event.sessionId(), now.get()).replaceWithVoid();
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
