package dev.mockmate.interview.avatar.application;

import dev.mockmate.interview.avatar.domain.AvatarEnd;
import dev.mockmate.interview.avatar.store.AvatarSessionRow;
import dev.mockmate.interview.avatar.store.AvatarSessions;
import dev.mockmate.interview.provider.application.ProviderUnavailableException;
import dev.mockmate.platform.concurrency.InOrder;
import dev.mockmate.platform.problem.RedactedException;
import dev.mockmate.platform.time.Now;
import dev.mockmate.platform.transaction.Transactions;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Stops avatar sessions at their provider. That one is to be stopped is stored where it is decided; the call is a job with
 * retries, done by any replica and outliving a killed one. A stop repeated is a stop.
 */
@ApplicationScoped
public class EndAvatars {
    private static final Logger LOG = Logger.getLogger(EndAvatars.class);
    private static final int MOST_DOUBLINGS = 20;

    private final AvatarProviders providers;
    private final AvatarSessions avatars;
    private final Transactions transactions;
    private final AvatarConfig config;
    private final MeterRegistry metrics;
    private final Now now;

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

    private Uni<Integer> stop(UUID id) {
        return transactions
                .inTransaction(() -> avatars.findById(id))
                .chain(row -> row == null || row.providerSessionId == null
                        ? stopped(id, row == null ? 0 : row.tries, true)
                        : stopAtProvider(row));
    }

    private Uni<Integer> stopAtProvider(AvatarSessionRow row) {
        AvatarEnd reason = AvatarEnd.ofWire(row.stopReason);
        return providers
                .named(row.provider)
                .map(avatar -> avatar.stop(row.providerSessionId, reason))
                .orElseGet(
                        () -> Uni.createFrom().failure(new ProviderUnavailableException(row.provider, "no key", false)))
                .chain(() -> stopped(row.id, row.tries, true))
                .invoke(() -> metrics.counter(
                                "mockmate.avatar.stops", "provider", row.provider, "reason", reason.wire())
                        .increment())
                .onFailure()
                .recoverWithUni(failure -> later(row, failure));
    }

    private Uni<Integer> later(AvatarSessionRow row, Throwable failure) {
        boolean giveUp = row.tries >= config.stopTries();
        LOG.warnf(
                "avatar not stopped avatar=%s provider=%s tries=%d given_up=%s cause=%s",
                row.id, row.provider, row.tries, giveUp, new RedactedException(failure).getMessage());
        return giveUp
                ? stopped(row.id, row.tries, false)
                : transactions.inTransaction(
                        () -> avatars.later(row.id, now.get().plus(wait(row.tries))));
    }

    private Duration wait(int tries) {
        Duration doubled = config.stopRetryAfter().multipliedBy(1L << Math.min(tries, MOST_DOUBLINGS));
        return doubled.compareTo(config.maxStopRetry()) > 0 ? config.maxStopRetry() : doubled;
    }

    private Uni<Integer> stopped(UUID id, int tries, boolean confirmed) {
        return transactions.inTransaction(() -> avatars.stopped(id, tries, confirmed, now.get()));
    }
}
