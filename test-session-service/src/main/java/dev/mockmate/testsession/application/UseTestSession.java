package dev.mockmate.testsession.application;

import dev.mockmate.platform.outcome.Outcome;
import dev.mockmate.platform.time.Now;
import dev.mockmate.platform.transaction.Transactions;
import dev.mockmate.testsession.domain.CodingTest;
import dev.mockmate.testsession.domain.CompletionMethod;
import dev.mockmate.testsession.domain.Decision;
import dev.mockmate.testsession.domain.Progress;
import dev.mockmate.testsession.domain.Refusal;
import dev.mockmate.testsession.domain.TestSelection;
import dev.mockmate.testsession.domain.TestSessionPolicy;
import dev.mockmate.testsession.store.Tests;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.function.BiFunction;

/** What a candidate does in a test. */
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
    public Uni<Outcome<CodingTest, Refusal>> heartbeat(TestSelection selection, Actor actor) {
        return decide(selection, actor, policy::heartbeat);
    }

    /** The candidate does something. */
    public Uni<Outcome<CodingTest, Refusal>> activity(TestSelection selection, Actor actor) {
        return decide(selection, actor, policy::activity);
    }

    /** The candidate's work so far. */
    public Uni<Outcome<CodingTest, Refusal>> save(TestSelection selection, Progress.Report report, Actor actor) {
        return decide(selection, actor, (test, at) -> policy.save(test, report, at));
    }

    /** The candidate hands in. */
    public Uni<Outcome<CodingTest, Refusal>> complete(TestSelection selection, CompletionMethod method, Actor actor) {
        return decide(selection, actor, (test, at) -> policy.complete(test, method, at));
    }

    /** The candidate leaves; the last work comes with it. */
    public Uni<Outcome<CodingTest, Refusal>> abandon(
            TestSelection selection, Progress.Report report, CompletionMethod method, Actor actor) {
        return decide(selection, actor, (test, at) -> policy.leave(test, report, method, at));
    }

    private Uni<Outcome<CodingTest, Refusal>> decide(
            TestSelection selection, Actor actor, BiFunction<CodingTest, Instant, Decision> decision) {
        return transactions.inTransaction(
                () -> tests.lock(selection).chain(found -> found.map(test -> decide(test, actor, decision))
                        .orElseGet(() -> Uni.createFrom().item(Outcome.refused(new Refusal.NotFound())))));
    }

    private Uni<Outcome<CodingTest, Refusal>> decide(
            CodingTest test, Actor actor, BiFunction<CodingTest, Instant, Decision> decision) {
        Instant at = now.get();
        return settlement
                .decide(test, settled -> decision.apply(settled, at), actor, at)
                .map(Outcomes::of);
    }
}
