package dev.mockmate.testsession.application;

import dev.mockmate.platform.time.Now;
import dev.mockmate.platform.transaction.Transactions;
import dev.mockmate.testsession.domain.CodingTest;
import dev.mockmate.testsession.domain.CompletionMethod;
import dev.mockmate.testsession.domain.Outcome;
import dev.mockmate.testsession.domain.Progress;
import dev.mockmate.testsession.domain.TestSelection;
import dev.mockmate.testsession.domain.TestSessionPolicy;
import dev.mockmate.testsession.store.Tests;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;

/** What a candidate does in a test; empty when the candidate has none. */
@ApplicationScoped
public class UseTestSession {
    private final Transactions transactions;
    private final Tests tests;
    private final Settlement settlement;
    private final TestSessionPolicy policy;
    private final Now now;

    UseTestSession(Transactions transactions, Tests tests, Settlement settlement, TestSessionPolicy policy, Now now) {
        this.transactions = transactions;
        this.tests = tests;
        this.settlement = settlement;
        this.policy = policy;
        this.now = now;
    }

    /** The page shows itself. */
    public Uni<Optional<Outcome>> heartbeat(TestSelection selection, Actor actor) {
        return decide(selection, actor, policy::heartbeat);
    }

    /** The candidate does something. */
    public Uni<Optional<Outcome>> activity(TestSelection selection, Actor actor) {
        return decide(selection, actor, policy::activity);
    }

    /** The candidate's work so far. */
    public Uni<Optional<Outcome>> save(TestSelection selection, Progress.Report report, Actor actor) {
        return decide(selection, actor, (test, at) -> policy.save(test, report, at));
    }

    /** The candidate hands in. */
    public Uni<Optional<Outcome>> complete(TestSelection selection, CompletionMethod method, Actor actor) {
        return decide(selection, actor, (test, at) -> policy.complete(test, method, at));
    }

    /** The candidate leaves; the last work comes with it. */
    public Uni<Optional<Outcome>> abandon(
            TestSelection selection, Progress.Report report, CompletionMethod method, Actor actor) {
        return decide(selection, actor, (test, at) -> policy.leave(test, report, method, at));
    }

    private Uni<Optional<Outcome>> decide(
            TestSelection selection, Actor actor, BiFunction<CodingTest, Instant, Outcome> decision) {
        return transactions.inTransaction(() -> tests.lock(selection).chain(row -> {
            if (row == null) {
                return Uni.createFrom().item(Optional.empty());
            }
            Instant at = now.get();
            return settlement
                    .decide(row, test -> decision.apply(test, at), actor, at)
                    .map(Optional::of);
        }));
    }
}
