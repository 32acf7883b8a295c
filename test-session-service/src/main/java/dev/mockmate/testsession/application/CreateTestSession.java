package dev.mockmate.testsession.application;

import dev.mockmate.platform.time.Ids;
import dev.mockmate.platform.time.Now;
import dev.mockmate.platform.transaction.Transactions;
import dev.mockmate.testsession.domain.Assignment;
import dev.mockmate.testsession.domain.CodingTest;
import dev.mockmate.testsession.domain.Conduct;
import dev.mockmate.testsession.domain.Outcome;
import dev.mockmate.testsession.domain.Paper;
import dev.mockmate.testsession.domain.TestChange;
import dev.mockmate.testsession.domain.Timing;
import dev.mockmate.testsession.store.TestSessionRow;
import dev.mockmate.testsession.store.Tests;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Begins a candidate's test, or goes on with the one that is under way: a reload never restarts the clock. Of requests at the
 * same time one begins the test and the others find it.
 */
@ApplicationScoped
public class CreateTestSession {
    private final Transactions transactions;
    private final Tests tests;
    private final Settlement settlement;
    private final Records records;
    private final Conduct conduct;
    private final Ids ids;
    private final Now now;

    CreateTestSession(
            Transactions transactions,
            Tests tests,
            Settlement settlement,
            Records records,
            Conduct conduct,
            Ids ids,
            Now now) {
        this.transactions = transactions;
        this.tests = tests;
        this.settlement = settlement;
        this.records = records;
        this.conduct = conduct;
        this.ids = ids;
        this.now = now;
    }

    /**
     * What is asked for.
     *
     * @param extraPercent more time, in percent of the duration
     */
    public record Order(UUID candidateId, Assignment assignment, int durationMinutes, int extraPercent, Paper paper) {}

    /**
     * The candidate's test.
     *
     * @param resumed whether it was there before; then nothing of the order counts
     */
    public record Result(CodingTest test, boolean resumed) {}

    /** The candidate's test, new or under way. */
    public Uni<Result> create(Order order, Actor actor) {
        return transactions.inTransaction(() -> tests.lockCandidate(order.candidateId())
                .chain(() -> tests.lockNewest(order.candidateId()))
                .chain(newest -> newest == null ? begin(order, 1, actor) : goOn(newest, order, actor)));
    }

    private Uni<Result> goOn(TestSessionRow newest, Order order, Actor actor) {
        Instant at = now.get();
        return settlement
                .decide(newest, test -> conduct.heartbeat(test, at), actor, at)
                .chain(outcome -> outcome instanceof Outcome.Accepted
                        ? Uni.createFrom().item(new Result(outcome.test(), true))
                        : begin(order, outcome.test().attempt() + 1, actor));
    }

    private Uni<Result> begin(Order order, int attempt, Actor actor) {
        Instant at = now.get();
        Timing timing = Timing.from(at, order.durationMinutes(), order.extraPercent());
        CodingTest test =
                CodingTest.begin(ids.next(), order.candidateId(), attempt, order.assignment(), order.paper(), timing);
        return tests.add(test)
                .chain(() -> records.write(test, List.of(new TestChange.Created(at)), actor, at))
                .replaceWith(new Result(test, false));
    }
}
