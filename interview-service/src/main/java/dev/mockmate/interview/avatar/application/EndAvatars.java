package dev.mockmate.interview.avatar.application;

import dev.mockmate.interview.avatar.domain.AvatarEnd;
import dev.mockmate.interview.avatar.domain.AvatarSession.StopPolicy;
import dev.mockmate.interview.avatar.domain.AvatarSession.Stopping;
import dev.mockmate.interview.avatar.store.AvatarSessions;
import dev.mockmate.interview.provider.application.ProviderUnavailableException;
import dev.mockmate.platform.concurrency.InOrder;
import dev.mockmate.platform.problem.RedactedException;
import dev.mockmate.platform.time.Now;
import dev.mockmate.platform.transaction.Transactions;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Stops avatar sessions at their provider. That one is to be stopped is stored where it is decided; the call is a job with
 * retries, done by any replica and outliving a killed one. A stop repeated is a stop.
 */
@ApplicationScoped
public class EndAvatars {
    private static final Logger LOG = Logger.getLogger(EndAvatars.class);

    private final AvatarProviders providers;
    private final AvatarSessions avatars;
    private final Transactions transactions;
    private final AvatarConfig config;
    private final MeterRegistry metrics;
    private final Now now;
    private final StopPolicy policy;

    EndAvatars(
            AvatarProviders providers,
            AvatarSessions avatars,
            Transactions transactions,
            AvatarConfig config,
            MeterRegistry metrics,
            Now now) {
        this.providers = providers;
        this.avatars = avatars;
        this.transactions = transactions;
        this.config = config;
        this.metrics = metrics;
        this.now = now;
        this.policy = new StopPolicy(config.stopTries(), config.stopRetryAfter(), config.maxStopRetry());
    }

    /** Marks and stops what is to be; where there are no avatars it costs one look. */
    public Uni<Void> endDue() {
        return avatars.whenAny(() -> mark().chain(this::stopDue));
    }

    /** Marks those nobody looks at any more, and those whose start was lost, and forgets what was stopped long ago. */
    public Uni<Void> mark() {
        Instant at = now.get();
        return transactions.inTransaction(
                () -> avatars.endForgotten(at.minus(config.forgottenAfter()), AvatarEnd.FORGOTTEN.wire(), at)
                        .chain(() -> avatars.endLostStarts(
                                at.minus(config.startLostAfter()), AvatarEnd.START_FAILED.wire(), at))
                        .chain(() -> avatars.forget(at.minus(config.rememberedFor())))
                        .replaceWithVoid());
    }

    /** Stops those that are due, one after the other. */
    public Uni<Void> stopDue() {
        return transactions
                .inTransaction(() -> avatars.claim(now.get(), config.stopLease(), config.stoppedAtOnce()))
                .chain(ids -> InOrder.each(ids, this::stop));
    }

    private Uni<Void> stop(UUID id) {
        return transactions
                .inTransaction(() -> avatars.one(id))
                .chain(found -> found.isPresent() && found.get() instanceof Stopping stopping
                        ? stop(stopping)
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> stop(Stopping avatar) {
        return avatar.providerSessionId()
                .map(there -> stopAtProvider(avatar, there))
                .orElseGet(() -> stopped(avatar, true));
    }

    private Uni<Void> stopAtProvider(Stopping avatar, String there) {
        String provider = avatar.origin().provider();
        return providers
                .named(provider)
                .map(named -> named.stop(there, avatar.reason()))
                .orElseGet(() -> Uni.createFrom().failure(new ProviderUnavailableException(provider, "no key", false)))
                .chain(() -> stopped(avatar, true))
                .invoke(() -> metrics.counter(
                                "mockmate.avatar.stops",
                                "provider",
                                provider,
                                "reason",
                                avatar.reason().wire())
                        .increment())
                .onFailure()
                .recoverWithUni(failure -> later(avatar, failure));
    }

    private Uni<Void> later(Stopping avatar, Throwable failure) {
        Optional<Instant> next = avatar.nextTry(policy, now.get());
        LOG.warnf(
                "avatar not stopped avatar=%s provider=%s tries=%d given_up=%s cause=%s",
                avatar.origin().id(),
                avatar.origin().provider(),
                avatar.tries(),
                next.isEmpty(),
                new RedactedException(failure).getMessage());
        return next.map(at -> transactions
                        .inTransaction(() -> avatars.later(avatar.origin().id(), at))
                        .replaceWithVoid())
                .orElseGet(() -> stopped(avatar, false));
    }

    private Uni<Void> stopped(Stopping avatar, boolean confirmed) {
        return transactions
                .inTransaction(() -> avatars.stopped(avatar.origin().id(), avatar.tries(), confirmed, now.get()))
                .replaceWithVoid();
    }
}
