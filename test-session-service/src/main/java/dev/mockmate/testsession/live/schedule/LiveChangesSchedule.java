package dev.mockmate.testsession.live.schedule;

import dev.mockmate.testsession.live.application.LiveOverview;
import dev.mockmate.testsession.live.application.PageEventFeed;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks for what this replica's streams wait for; where there are none, nothing is asked. */
@ApplicationScoped
class LiveChangesSchedule {
    private final PageEventFeed pages;
    private final LiveOverview overview;

    LiveChangesSchedule(PageEventFeed pages, LiveOverview overview) {
        this.pages = pages;
        this.overview = overview;
    }

    @Scheduled(every = "1s", identity = "page-events", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> lookForPageEvents() {
        return pages.look();
    }

    @Scheduled(every = "2s", identity = "live-overview", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> lookForOverviews() {
        return overview.look();
    }
}
