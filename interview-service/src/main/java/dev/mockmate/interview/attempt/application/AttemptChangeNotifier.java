package dev.mockmate.interview.attempt.application;

import dev.mockmate.platform.concurrency.CallerContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Says inside this process that an attempt has changed, so that whoever follows it looks at once. What was said is in the
 * database; this only saves waiting, and followers on other replicas look at intervals.
 */
@ApplicationScoped
public class AttemptChangeNotifier {

    private final Vertx vertx;
    private final Map<UUID, Set<Follower>> followers = new ConcurrentHashMap<>();

    AttemptChangeNotifier(Vertx vertx) {
        this.vertx = vertx;
    }

    /** Call it after the commit. */
    public void tell(UUID attemptId) {
        followers.getOrDefault(attemptId, Set.of()).forEach(Follower::tell);
    }

    /** Begins to listen for an attempt's changes; close it in the end. */
    public Follower follow(UUID attemptId) {
        Follower follower = new Follower(attemptId);
        followers.compute(attemptId, (id, others) -> {
            Set<Follower> all = others == null ? ConcurrentHashMap.newKeySet() : others;
            all.add(follower);
            return all;
        });
        return follower;
    }

    /** One who follows an attempt. Changes are not counted: one look shows all of them. */
    public final class Follower implements AutoCloseable {
        private static final Runnable NOBODY = () -> {};

        private final UUID attemptId;
        private final AtomicBoolean news = new AtomicBoolean();
        private final AtomicReference<Runnable> waiting = new AtomicReference<>(NOBODY);

        private Follower(UUID attemptId) {
            this.attemptId = attemptId;
        }

        /** Changes from here on are news. Call it before looking. */
        public void look() {
            news.set(false);
        }

        /** Goes on, on the same context, when there is news since the last look, and at the latest after {@code most}. */
        public Uni<Void> news(Duration most) {
            return Uni.createFrom().emitter(emitter -> {
                Executor here = CallerContext.here(vertx);
                long timer = vertx.setTimer(most.toMillis(), late -> wake());
                waiting.set(() -> {
                    vertx.cancelTimer(timer);
                    here.execute(() -> emitter.complete(null));
                });
                if (news.get()) {
                    wake();
                }
            });
        }

        @Override
        public void close() {
            followers.computeIfPresent(attemptId, (id, others) -> {
                others.remove(this);
                return others.isEmpty() ? null : others;
            });
        }

        private void tell() {
            news.set(true);
            wake();
        }

        private void wake() {
            waiting.getAndSet(NOBODY).run();
        }
    }
}
