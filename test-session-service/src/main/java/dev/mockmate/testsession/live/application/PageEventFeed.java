package dev.mockmate.testsession.live.application;

import dev.mockmate.testsession.live.domain.PageEvent;
import dev.mockmate.testsession.live.store.PageEvents;
import dev.mockmate.testsession.live.store.PageEvents.Place;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Where this replica's streams wait for events: one statement a second looks for all of them. A stream that its client does not read
 * does not wait here, so nothing piles up for it: it goes on from where it is.
 */
@ApplicationScoped
public class PageEventFeed {
    private final PageEvents events;
    private final Set<Waiting> waiting = ConcurrentHashMap.newKeySet();

    PageEventFeed(PageEvents events) {
        this.events = events;
    }

    /** Compared by identity: two pages of a test wait for the same. */
    private static final class Waiting {
        private final Place place;
        private final UniEmitter<? super List<PageEvent>> emitter;

        Waiting(Place place, UniEmitter<? super List<PageEvent>> emitter) {
            this.place = place;
            this.emitter = emitter;
        }
    }

    /** What a page that opens has to know. */
    public Uni<List<PageEvent>> whatStands(UUID testId) {
        return events.whatStands(testId);
    }

    /** What comes behind an event; never empty, and it may never come. */
    public Uni<List<PageEvent>> behind(UUID testId, long event) {
        return Uni.createFrom().emitter(emitter -> {
            Waiting one = new Waiting(new Place(testId, event), emitter);
            emitter.onTermination(() -> waiting.remove(one));
            waiting.add(one);
        });
    }

    /** Looks for all who wait. */
    public Uni<Void> look() {
        List<Waiting> all = List.copyOf(waiting);
        return all.isEmpty()
                ? Uni.createFrom().voidItem()
                : events.behind(all.stream().map(one -> one.place).toList())
                        .invoke(found -> hand(all, found))
                        .replaceWithVoid();
    }

    private void hand(List<Waiting> all, Map<Integer, List<PageEvent>> found) {
        found.forEach((place, news) -> {
            Waiting one = all.get(place);
            waiting.remove(one);
            one.emitter.complete(news);
        });
    }
}
