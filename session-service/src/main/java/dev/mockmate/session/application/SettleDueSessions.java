package dev.mockmate.session.application;

import dev.mockmate.platform.transaction.Transactions;
import dev.mockmate.session.store.SessionRow;
import dev.mockmate.session.store.Sessions;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Does what fell due by time alone, for some sessions at a time; any number of replicas may do it at once. */
@ApplicationScoped
public class SettleDueSessions {
    private static final int BATCH = 50;

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

    /** Settles until nothing is due; each batch is a transaction of its own. */
    public Uni<Void> settle() {
        return batch().chain(settled ->
                settled == BATCH ? settle() : Uni.createFrom().voidItem());
    }

    private Uni<Integer> batch() {
        Instant at = now.get();
        return transactions.inTransaction(
                () -> sessions.lockDue(at, BATCH).call(rows -> settle(rows, at)).map(List::size));
    }

    private Uni<Void> settle(List<SessionRow> rows, Instant at) {
        return Multi.createFrom()
                .iterable(rows)
                .onItem()
                .transformToUniAndConcatenate(row -> change.settle(row, at))
                .collect()
                .last()
                .replaceWithVoid();
    }
}
