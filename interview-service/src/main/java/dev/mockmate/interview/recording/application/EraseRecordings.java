package dev.mockmate.interview.recording.application;

import dev.mockmate.interview.recording.store.Recordings;
import dev.mockmate.platform.concurrency.InOrder;
import dev.mockmate.platform.problem.RedactedException;
import dev.mockmate.platform.time.Now;
import dev.mockmate.platform.transaction.Transactions;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Removes recordings: first their bytes, then what is known of them, so that a failure or a killed process in between leaves
 * work to do again and never bytes nobody knows of. Any number of replicas may do it.
 *
 * <p>It talks to the audio store: never call it inside a transaction.
 */
@ApplicationScoped
public class EraseRecordings {
    private static final Logger LOG = Logger.getLogger(EraseRecordings.class);

    private final Recordings recordings;
    private final AudioStore store;
    private final Transactions transactions;
    private final RecordingsConfig config;
    private final MeterRegistry metrics;
    private final Now now;

    EraseRecordings(
            Recordings recordings,
            AudioStore store,
            Transactions transactions,
            RecordingsConfig config,
            MeterRegistry metrics,
            Now now) {
        this.recordings = recordings;
        this.store = store;
        this.transactions = transactions;
        this.config = config;
        this.metrics = metrics;
        this.now = now;
    }

    /** Removes those whose time is over, as many as one go may; answers how many that were. */
    public Uni<Long> expired() {
        return transactions
                .inTransaction(() -> recordings.claim(now.get(), config.removalLease(), config.removedAtOnce()))
                .chain(this::removeAll);
    }

    /** Removes bytes that are older than any recording may be, known or not; answers how many files that were. */
    public Uni<Long> orphans() {
        return store.deleteStoredBefore(now.get().minus(config.keptFor().plus(config.uploadTimeout())))
                .invoke(removed -> count("orphan", removed));
    }

    private Uni<Long> removeAll(List<UUID> ids) {
        return InOrder.all(ids, id -> remove(id)
                        .onFailure()
                        .invoke(failure -> LOG.warnf(
                                "recording left to its lease recording=%s cause=%s",
                                id, new RedactedException(failure).getMessage()))
                        .replaceWith(true)
                        .onFailure()
                        .recoverWithNull())
                .map(removed -> (long) removed.size());
    }

    private Uni<Boolean> remove(UUID id) {
        return store.delete(id)
                .chain(() -> transactions.inTransaction(() -> recordings.deleteById(id)))
                .invoke(() -> count("expired", 1));
    }

    private void count(String reason, long removed) {
        metrics.counter("mockmate.recordings.removed", "reason", reason).increment(removed);
    }
}
