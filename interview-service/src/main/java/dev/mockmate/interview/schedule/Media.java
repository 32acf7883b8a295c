package dev.mockmate.interview.schedule;

import dev.mockmate.interview.application.EndAvatars;
import dev.mockmate.interview.application.EraseRecordings;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Stops avatars and removes recordings when it is time; every replica may do it. */
@ApplicationScoped
public class Media {

    private final EndAvatars avatars;
    private final EraseRecordings recordings;

    Media(EndAvatars avatars, EraseRecordings recordings) {
        this.avatars = avatars;
        this.recordings = recordings;
    }

    @Scheduled(every = "1s", identity = "avatars-due", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> stopAvatars() {
        return avatars.mark().chain(avatars::stopDue);
    }

    @Scheduled(every = "30s", identity = "recordings-due", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> removeRecordings() {
        return recordings.expired().replaceWithVoid();
    }

    @Scheduled(
            every = "6h",
            delayed = "5m",
            identity = "recordings-orphans",
            concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> removeOrphans() {
        return recordings.orphans().replaceWithVoid();
    }
}
