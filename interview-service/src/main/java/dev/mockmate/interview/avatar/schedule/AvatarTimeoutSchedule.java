package dev.mockmate.interview.avatar.schedule;

import dev.mockmate.interview.avatar.application.EndAvatars;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Stops avatars when it is time; every replica may do it. */
@ApplicationScoped
public class AvatarTimeoutSchedule {

    private final EndAvatars avatars;

    AvatarTimeoutSchedule(EndAvatars avatars) {
        this.avatars = avatars;
    }

    @Scheduled(every = "1s", identity = "avatars-due", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> stopAvatars() {
        return avatars.endDue();
    }
}
