package dev.mockmate.interview.recording.schedule;

import dev.mockmate.interview.recording.application.EraseRecordings;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Removes recordings when it is time; every replica may do it. */
@ApplicationScoped
public class ExpiredRecordingsSchedule {

    private final EraseRecordings recordings;

    ExpiredRecordingsSchedule(EraseRecordings recordings) {
        this.recordings = recordings;
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
