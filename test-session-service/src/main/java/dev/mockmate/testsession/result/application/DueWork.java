package dev.mockmate.testsession.result.application;

import dev.mockmate.platform.problem.RedactedException;
import dev.mockmate.platform.time.Now;
import dev.mockmate.testsession.result.domain.ClaimedWork;
import dev.mockmate.testsession.result.domain.RetryPause;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Does work that is due, in lanes: each claims one piece, does it and claims the next, until nothing is due; so a long piece keeps
 * one lane busy, not all. What fails or cannot be done now is tried again, longer and longer apart. A lease is renewed while its
 * piece is worked on; whoever dies in between leaves its piece to another replica, when the lease ends.
 *
 * <pre>
 *   due ─▶ claimed ─┬─▶ done
 *    ▲              ├─▶ later, or failed ─┐
 *    ├── the pause ─┼─────────────────────┘
 *    └── lease over ┘
 * </pre>
 */
@ApplicationScoped
class DueWork {
    private static final Logger LOG = Logger.getLogger(DueWork.class);

    private static final int RENEWALS_OF_A_LEASE = 4;

    private final GradingConfig config;
    private final Now now;

    DueWork(GradingConfig config, Now now) {
        this.config = config;
        this.now = now;
    }

    /** What became of a piece of work. */
    enum Progress {
        /** It is settled. */
        DONE,
        /** It has to be tried again. */
        LATER
    }

    /** A kind of work. */
    interface Kind<C extends ClaimedWork> {
        /** Does the work if any may be due, where that is known without claiming. */
        default Uni<Void> whenDue(Supplier<Uni<Void>> work) {
            return work.get();
        }

        /** The piece that is due first; until {@code until} it is this replica's. */
        Uni<Optional<C>> claim(Instant now, Instant until);

        /** Keeps it until {@code until}, unless it is another's by now. */
        Uni<Void> renew(C claimed, Instant until);

        /** Does it. */
        Uni<Progress> work(C claimed);

        /** Has it tried again at a time, unless it is another's by now. */
        Uni<Void> again(C claimed, Instant at);
    }

    /** Does all that is due, {@code lanes} pieces at once; where nothing is, it costs one look. */
    <C extends ClaimedWork> Uni<Void> doAll(Kind<C> kind, int lanes) {
        return kind.whenDue(() -> claim(kind)
                .chain(found -> found.isEmpty() ? Uni.createFrom().voidItem() : inLanes(kind, found.get(), lanes)));
    }

    private <C extends ClaimedWork> Uni<Void> inLanes(Kind<C> kind, C first, int lanes) {
        return Multi.createFrom()
                .range(0, lanes)
                .onItem()
                .transformToUni(lane -> lane == 0 ? workOrLater(kind, first).chain(() -> lane(kind)) : lane(kind))
                .merge(lanes)
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** A lane that cannot claim ends; the next look begins new ones. */
    private <C extends ClaimedWork> Uni<Void> lane(Kind<C> kind) {
        return Uni.createFrom()
                .deferred(() -> next(kind))
                .onFailure()
                .invoke(failure -> LOG.warnf(new RedactedException(failure), "nothing claimed"))
                .onFailure()
                .recoverWithItem(false)
                .repeat()
                .whilst(found -> found)
                .onItem()
                .ignoreAsUni();
    }

    /** Whether there was something. */
    private <C extends ClaimedWork> Uni<Boolean> next(Kind<C> kind) {
        return claim(kind)
                .call(found -> found.isEmpty() ? Uni.createFrom().voidItem() : workOrLater(kind, found.get()))
                .map(Optional::isPresent);
    }

    private <C extends ClaimedWork> Uni<Optional<C>> claim(Kind<C> kind) {
        return kind.claim(now.get(), now.get().plus(config.lease()));
    }

    /** Never fails, so that no lane ends another; what cannot be put off comes back when its lease ends. */
    private <C extends ClaimedWork> Uni<Void> workOrLater(Kind<C> kind, C claimed) {
        return Uni.createFrom()
                .deferred(() -> renewed(kind, claimed))
                .onFailure()
                .invoke(failure -> LOG.errorf(new RedactedException(failure), "not graded %s", claimed.about()))
                .onFailure()
                .recoverWithItem(Progress.LATER)
                .chain(progress -> progress == Progress.DONE
                        ? Uni.createFrom().voidItem()
                        : kind.again(claimed, now.get().plus(pause(claimed))))
                .onFailure()
                .invoke(failure -> LOG.errorf(new RedactedException(failure), "left to its lease %s", claimed.about()))
                .onFailure()
                .recoverWithNull();
    }

    /** The work, during which its lease does not end: three chances for each renewal. */
    private <C extends ClaimedWork> Uni<Progress> renewed(Kind<C> kind, C claimed) {
        Cancellable renewals = Multi.createFrom()
                .ticks()
                .startingAfter(config.lease().dividedBy(RENEWALS_OF_A_LEASE))
                .every(config.lease().dividedBy(RENEWALS_OF_A_LEASE))
                .onOverflow()
                .drop()
                .onItem()
                .transformToUniAndConcatenate(tick -> renew(kind, claimed))
                .subscribe()
                .with(done -> {});
        return Uni.createFrom()
                .deferred(() -> kind.work(claimed))
                .onTermination()
                .invoke(renewals::cancel);
    }

    private <C extends ClaimedWork> Uni<Void> renew(Kind<C> kind, C claimed) {
        return Uni.createFrom()
                .deferred(() -> kind.renew(claimed, now.get().plus(config.lease())))
                .onFailure()
                .invoke(failure -> LOG.warnf(new RedactedException(failure), "lease not renewed %s", claimed.about()))
                .onFailure()
                .recoverWithNull();
    }

    private Duration pause(ClaimedWork claimed) {
        return new RetryPause(config.retry(), config.maxRetry()).after(claimed.tries());
    }
}
