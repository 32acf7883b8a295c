package dev.mockmate.platform.privacy;

import dev.mockmate.platform.concurrency.InOrder;
import dev.mockmate.platform.time.Now;
import dev.mockmate.platform.transaction.Transactions;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.jboss.logging.Logger;

/**
 * Rule <b>retention</b>: erases text that grew old, part by part, in batches of one transaction each. Any number of replicas may
 * do it at once. A part that fails is logged, keeps no other from it and is tried again an hour later.
 */
@ApplicationScoped
public class ExpireText {
    private static final Logger LOG = Logger.getLogger(ExpireText.class);
    private static final String FORGET_WISHES = "delete from erasure where erased_at < :before";

    private final PersonalDataParts held;
    private final Transactions transactions;
    private final RetentionConfig config;
    private final Now now;
    private final MeterRegistry metrics;

    ExpireText(
            PersonalDataParts held, Transactions transactions, RetentionConfig config, Now now, MeterRegistry metrics) {
        this.held = held;
        this.transactions = transactions;
        this.config = config;
        this.now = now;
        this.metrics = metrics;
    }

    /** Erases all that is too old. */
    @Scheduled(
            every = "1h",
            delayed = "3m",
            identity = "expire-text",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public Uni<Void> expire() {
        Instant before = now.get().minus(config.text());
        return orTold("wishes", transactions.inTransaction(() -> forgetWishes(before)))
                .chain(() -> InOrder.each(held.all(), part -> orTold(part.name(), expire(part, before))));
    }

    /** What cannot be erased must not keep the rest. */
    private static Uni<Void> orTold(String part, Uni<Void> work) {
        return work.onFailure()
                .invoke(failure -> LOG.errorf(failure, "old text not erased part=%s", part))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Void> expire(PersonalData part, Instant before) {
        return transactions
                .inTransaction(() -> part.expire(before, config.batch()))
                .invoke(erased -> metrics.counter("mockmate.retention.erased", "part", part.name())
                        .increment(erased))
                .chain(erased -> erased < config.batch() ? Uni.createFrom().voidItem() : expire(part, before));
    }

    private static Uni<Void> forgetWishes(Instant before) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(FORGET_WISHES)
                        .setParameter("before", before)
                        .executeUpdate())
                .replaceWithVoid();
    }
}
