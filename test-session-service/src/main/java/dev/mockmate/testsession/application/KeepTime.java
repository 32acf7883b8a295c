package dev.mockmate.testsession.application;

import dev.mockmate.platform.time.Now;
import dev.mockmate.platform.transaction.Transactions;
import dev.mockmate.testsession.domain.Conduct;
import dev.mockmate.testsession.domain.Interval;
import dev.mockmate.testsession.store.Liveness;
import dev.mockmate.testsession.store.TestSessionRow;
import dev.mockmate.testsession.store.Tests;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** What happens to tests by time alone. Every replica may do it: each row is worked on by one. */
@ApplicationScoped
public class KeepTime {
    private final Transactions transactions;
    private final Tests tests;
    private final Liveness liveness;
    private final Settlement settlement;
    private final Conduct conduct;
    private final TestSessionConfig config;
    private final Now now;

    KeepTime(
            Transactions transactions,
            Tests tests,
            Liveness liveness,
            Settlement settlement,
            Conduct conduct,
            TestSessionConfig config,
            Now now) {
        this.transactions = transactions;
        this.tests = tests;
        this.liveness = liveness;
        this.settlement = settlement;
        this.conduct = conduct;
        this.config = config;
        this.now = now;
    }

    /** Notes that the service runs; where it finds that nobody ran for a while, it notes the outage. */
    public Uni<Void> noteLiveness() {
        return transactions.inTransaction(() -> liveness.lockLastSeen().chain(this::seen));
    }

    /** Ends the tests whose time is up. */
    public Uni<Void> endDue() {
        return untilNoneIsLeft(() -> {
            Instant at = now.get();
            return tests.lockDue(at, config.batch()).call(rows -> each(rows, row -> settlement.settle(row, at)));
        });
    }

    /** Abandons the tests nobody was heard of. */
    public Uni<Void> timeOutSilent() {
        return untilNoneIsLeft(() -> liveness.servingSince().chain(this::abandonSilent));
    }

    private Uni<Void> seen(Instant lastSeen) {
        Instant at = now.get();
        boolean wasDown = lastSeen.plus(config.outageAfter()).isBefore(at);
        Uni<Void> noted = wasDown
                ? liveness.wasDown(new Interval(lastSeen, at))
                : Uni.createFrom().voidItem();
        return noted.chain(() -> liveness.seen(at));
    }

    private Uni<List<TestSessionRow>> abandonSilent(Instant servingSince) {
        Instant at = now.get();
        if (servingSince.plus(config.heartbeatTimeout()).isAfter(at)) {
            return Uni.createFrom().item(List.of());
        }
        return tests.lockSilent(at, config.heartbeatTimeout(), config.batch())
                .call(rows -> each(
                        rows,
                        row -> settlement.decide(
                                row, test -> conduct.timeOut(test, servingSince, at), Actor.TIME, at)));
    }

    /** Batch by batch, each in a transaction of its own. */
    private Uni<Void> untilNoneIsLeft(Supplier<Uni<List<TestSessionRow>>> batch) {
        return transactions
                .inTransaction(batch)
                .repeat()
                .whilst(rows -> rows.size() == config.batch())
                .collect()
                .last()
                .replaceWithVoid();
    }

    private static Uni<Void> each(List<TestSessionRow> rows, Function<TestSessionRow, Uni<?>> work) {
        return Multi.createFrom()
                .iterable(rows)
                .onItem()
                .transformToUniAndConcatenate(row -> work.apply(row).replaceWithVoid())
                .collect()
                .last();
    }
}
