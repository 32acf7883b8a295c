package dev.mockmate.testsession.live.application;

import dev.mockmate.testsession.live.store.LiveTests;
import dev.mockmate.testsession.live.store.LiveTests.Shown;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The overviews recruiters have open on this replica: one statement looks for all of them. Each overview keeps what it showed, and is
 * told what differs.
 */
@ApplicationScoped
public class LiveOverview {
    private final LiveTests tests;
    private final LiveConfig config;
    private final Set<Waiting> waiting = ConcurrentHashMap.newKeySet();

    LiveOverview(LiveTests tests, LiveConfig config) {
        this.tests = tests;
        this.config = config;
    }

    /** Compared by identity. */
    private static final class Waiting {
        private final Optional<String> organisation;
        private final Map<UUID, Shown> known;
        private final UniEmitter<? super List<Shown>> emitter;

        Waiting(Optional<String> organisation, Map<UUID, Shown> known, UniEmitter<? super List<Shown>> emitter) {
            this.organisation = organisation;
            this.known = known;
            this.emitter = emitter;
        }
    }

    /**
     * What differs from what is known; never empty, and it may never come.
     *
     * @param organisation empty for all
     * @param known the tests that were under way when last told
     */
    public Uni<List<Shown>> changes(Optional<String> organisation, Map<UUID, Shown> known) {
        return Uni.createFrom().emitter(emitter -> {
            Waiting one = new Waiting(organisation, Map.copyOf(known), emitter);
            emitter.onTermination(() -> waiting.remove(one));
            waiting.add(one);
        });
    }

    /** Looks for all who wait. */
    public Uni<Void> look() {
        List<Waiting> all = List.copyOf(waiting);
        if (all.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Set<String> organisations =
                all.stream().flatMap(one -> one.organisation.stream()).collect(Collectors.toSet());
        boolean everybodys = all.stream().anyMatch(one -> one.organisation.isEmpty());
        Set<UUID> known =
                all.stream().flatMap(one -> one.known.keySet().stream()).collect(Collectors.toSet());
        return tests.shown(organisations, everybodys, config.overviewSize(), known)
                .invoke(shown -> all.forEach(one -> hand(one, shown)))
                .replaceWithVoid();
    }

    private void hand(Waiting one, List<Shown> shown) {
        List<Shown> news = shown.stream()
                .filter(test ->
                        one.organisation.isEmpty() || one.organisation.get().equals(test.organisation()))
                .filter(test -> test.isActive() || one.known.containsKey(test.testId()))
                .filter(test -> !test.equals(one.known.get(test.testId())))
                .toList();
        if (!news.isEmpty()) {
            waiting.remove(one);
            one.emitter.complete(news);
        }
    }
}
