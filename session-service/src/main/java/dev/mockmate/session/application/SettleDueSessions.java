package dev.mockmate.session.application;

import dev.mockmate.platform.concurrency.InOrder;
import dev.mockmate.platform.problem.RedactedException;
import dev.mockmate.platform.time.Now;
import dev.mockmate.platform.transaction.Transactions;
import dev.mockmate.session.store.Sessions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Does what fell due by time alone; any number of replicas may do it at once. Each session is a transaction of its own: one that
 * cannot be settled is logged and tried again later, and keeps no other waiting.
 */
@ApplicationScoped
public class SettleDueSessions {
    private static final Logger LOG = Logger.getLogger(SettleDueSessions.class);
    private static final int BATCH = 100;
    private static final Duration RETRY_AFTER = Duration.ofSeconds(30);

    private final Transactions transactions;
    private final Sessions sessions;
    private final ChangeSession change;
    private final Now now;

    SettleDueSessions(Transactions transactions, Sessions sessions, ChangeSession change, Now now) {
        this.transactions = transactions;
        this.sessions = sessions;
        this.change = change;
        this.now = now;
    }

    /** Settles until nothing is due. */
    public Uni<Void> settle() {
        Instant at = now.get();
        return sessions.due(at, BATCH)
                .call(due -> settle(due, at))
                .chain(due -> due.size() == BATCH ? settle() : Uni.createFrom().voidItem());
    }

    private Uni<Void> settle(List<UUID> due, Instant at) {
        return InOrder.each(due, id -> settle(id, at));
    }

    private Uni<Void> settle(UUID id, Instant at) {
        return transactions
                .inTransaction(() -> sessions.claimDue(id, at).chain(found -> found.map(
                                session -> change.settle(session, at).replaceWithVoid())
                        .orElseGet(() -> Uni.createFrom().voidItem())))
                .onFailure()
                .recoverWithUni(failure -> postpone(id, at, failure));
    }

    private Uni<Void> postpone(UUID id, Instant at, Throwable failure) {
        LOG.errorf(new RedactedException(failure), "session not settled session_id=%s", id);
        return transactions.inTransaction(() -> sessions.postpone(id, at.plus(RETRY_AFTER)));
    }
}
