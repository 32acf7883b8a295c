package dev.mockmate.session.application;

import dev.mockmate.platform.concurrency.CallerContext;
import dev.mockmate.session.store.ActivationOutcomes;
import dev.mockmate.session.store.ActivationOutcomes.ActivationStatus;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Waits for the outcomes of activations. The replica that handles billing's answer may be another one, so the rows are read:
 * one statement for all waiting requests, every few milliseconds, while there are any.
 */
@ApplicationScoped
class AwaitActivation {
    private static final Duration INTERVAL = Duration.ofMillis(15);

    private final ActivationOutcomes outcomes;
    private final Vertx vertx;
    private final Duration patience;
    private final Set<Waiting> waiting = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean looking = new AtomicBoolean();

    AwaitActivation(ActivationOutcomes outcomes, Vertx vertx, SessionConfig config) {
        this.outcomes = outcomes;
        this.vertx = vertx;
        this.patience = config.activationWait();
    }

    private record Waiting(UUID session, UUID activation, UniEmitter<? super Optional<ActivationStatus>> request) {}

    /**
     * The standing once this try is decided; empty when that takes longer than the configured wait. It comes on the caller's own
     * context: one that goes on reading on the context of whoever looked would share that one's database session.
     */
    Uni<Optional<ActivationStatus>> outcome(UUID session, UUID activation) {
        return CallerContext.returning(vertx, () -> Uni.createFrom()
                .<Optional<ActivationStatus>>emitter(request -> {
                    Waiting entry = new Waiting(session, activation, request);
                    waiting.add(entry);
                    request.onTermination(() -> waiting.remove(entry));
                    look();
                })
                .ifNoItem()
                .after(patience)
                .recoverWithItem(Optional::empty));
    }

    private void look() {
        if (!waiting.isEmpty() && looking.compareAndSet(false, true)) {
            outcomes.of(waiting.stream().map(Waiting::session).distinct().toList())
                    .subscribe()
                    .with(this::answer, failure -> lookAgain());
        }
    }

    private void answer(Map<UUID, ActivationStatus> standings) {
        waiting.forEach(request -> Optional.ofNullable(standings.get(request.session()))
                .filter(standing -> isDecided(standing, request.activation()))
                .ifPresent(standing -> {
                    waiting.remove(request);
                    request.request().complete(Optional.of(standing));
                }));
        lookAgain();
    }

    private void lookAgain() {
        vertx.setTimer(INTERVAL.toMillis(), timer -> {
            looking.set(false);
            look();
        });
    }

    private static boolean isDecided(ActivationStatus standing, UUID activation) {
        boolean approved = activation.equals(standing.activationId())
                && !"activating".equals(standing.status())
                && !"created".equals(standing.status());
        return approved || activation.equals(standing.declinedId());
    }
}
