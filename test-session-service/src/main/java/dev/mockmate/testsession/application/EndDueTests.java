package dev.mockmate.testsession.application;

import dev.mockmate.platform.problem.RedactedException;
import dev.mockmate.platform.time.Now;
import dev.mockmate.platform.transaction.Transactions;
import dev.mockmate.testsession.domain.CodingTest;
import dev.mockmate.testsession.domain.Decision;
import dev.mockmate.testsession.domain.Interval;
import dev.mockmate.testsession.domain.TestSessionPolicy;
import dev.mockmate.testsession.store.Liveness;
import dev.mockmate.testsession.store.Tests;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * What happens to tests by time alone. Every replica may do it. Each test is a transaction of its own: one that cannot be settled is
 * logged, tried again with the next look, and keeps no other waiting.
 */
@ApplicationScoped
public class EndDueTests {
    private static final Logger LOG = Logger.getLogger(EndDueTests.class);
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Transactions transactions;
    private final Tests tests;
    private final Liveness liveness;
    private final Settlement settlement;
    private final TestSessionPolicy policy;
    private final TestSessionConfig config;
    private final Now now;

    EndDueTests(
            Transactions transactions,
            Tests tests,
            Liveness liveness,
            Settlement settlement,
            TestSessionPolicy policy,
            TestSessionConfig config,
            Now now) {
        this.transactions = transactions;
        this.tests = tests;
        this.liveness = liveness;
        this.settlement = settlement;
        this.policy = policy;
        this.config = config;
        this.now = now;
    }

    /** Notes that the service runs; where it finds that nobody ran for a while, it notes the outage. */
    public Uni<Void> noteLiveness() {
        Instant at = now.get();
        return liveness.seenAgain(at, at.minus(config.outageAfter()))
                .chain(goesOn -> goesOn
                        ? Uni.createFrom().voidItem()
                        : transactions.inTransaction(
                                () -> liveness.lockLastSeen().chain(this::seen)));
    }

    /** Ends the tests whose time is up, and abandons those nobody was heard of; where no test goes on it costs one look. */
    public Uni<Void> lookAtActive() {
        return tests.whenAnyIsActive(() -> endDue().chain(this::timeOutSilent));
    }

    /** Ends the tests whose time is up, as {@link TestSessionPolicy#settle} decides. */
    Uni<Void> endDue() {
        Instant at = now.get();
        return eachOf(after -> tests.due(at, after, config.batch()), test -> settlement.settle(test, at));
    }

    /** Abandons the tests nobody was heard of. */
    Uni<Void> timeOutSilent() {
        return transactions.inTransaction(liveness::servingSince).chain(this::abandonSilent);
    }

    private Uni<Void> abandonSilent(Instant servingSince) {
        Instant at = now.get();
        Instant since = at.minus(config.heartbeatTimeout());
        if (servingSince.isAfter(since)) {
            return Uni.createFrom().voidItem();
        }
        return eachOf(
                after -> tests.silentSince(since, after, config.batch()),
                test -> settlement.decide(test, settled -> policy.timeOut(settled, servingSince, at), Actor.TIME, at));
    }

    private Uni<Void> seen(Instant lastSeen) {
        Instant at = now.get();
        boolean wasDown = lastSeen.plus(config.outageAfter()).isBefore(at);
        Uni<Void> noted = wasDown
                ? liveness.wasDown(new Interval(lastSeen, at))
                : Uni.createFrom().voidItem();
        return noted.chain(() -> liveness.seen(at));
    }

    /** Goes through them page by page, some at once: a whole class of candidates ends in the same second. */
    private Uni<Void> eachOf(Function<UUID, Uni<List<UUID>>> page, Function<CodingTest, Uni<Decision>> work) {
        return eachOf(page, work, BEFORE_ALL);
    }

    private Uni<Void> eachOf(
            Function<UUID, Uni<List<UUID>>> page, Function<CodingTest, Uni<Decision>> work, UUID after) {
        return page.apply(after)
                .call(ids -> Multi.createFrom()
                        .iterable(ids)
                        .onItem()
                        .transformToUni(id -> alone(id, work))
                        .merge(config.atOnce())
                        .collect()
                        .last())
                .chain(ids -> ids.size() < config.batch()
                        ? Uni.createFrom().voidItem()
                        : eachOf(page, work, ids.get(ids.size() - 1)));
    }

    private Uni<Void> alone(UUID id, Function<CodingTest, Uni<Decision>> work) {
        return transactions
                .inTransaction(() -> tests.claimActive(id)
                        .chain(found -> found.map(test -> work.apply(test).replaceWithVoid())
                                .orElseGet(() -> Uni.createFrom().voidItem())))
                .onFailure()
                .invoke(failure -> LOG.errorf(new RedactedException(failure), "test not settled test_id=%s", id))
                .onFailure()
                .recoverWithItem((Void) null);
    }
}
