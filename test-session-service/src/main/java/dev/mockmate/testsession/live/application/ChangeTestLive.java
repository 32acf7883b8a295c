package dev.mockmate.testsession.live.application;

import dev.mockmate.platform.outcome.Outcome;
import dev.mockmate.platform.time.Ids;
import dev.mockmate.platform.time.Now;
import dev.mockmate.platform.transaction.Transactions;
import dev.mockmate.testsession.application.Actor;
import dev.mockmate.testsession.application.Outcomes;
import dev.mockmate.testsession.application.Settlement;
import dev.mockmate.testsession.domain.CodingTest;
import dev.mockmate.testsession.domain.Decision;
import dev.mockmate.testsession.domain.LiveChanges;
import dev.mockmate.testsession.domain.Refusal;
import dev.mockmate.testsession.domain.TestChange.Announced;
import dev.mockmate.testsession.domain.TestSelection;
import dev.mockmate.testsession.store.Tests;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.function.BiFunction;

/** What recruiters change in a test. */
@ApplicationScoped
public class ChangeTestLive {
    private final Transactions transactions;
    private final Tests tests;
    private final Settlement settlement;
    private final Ids ids;
    private final Now now;

    ChangeTestLive(Transactions transactions, Tests tests, Settlement settlement, Ids ids, Now now) {
        this.transactions = transactions;
        this.tests = tests;
        this.settlement = settlement;
        this.ids = ids;
        this.now = now;
    }

    /** Gives more time. */
    public Uni<Outcome<CodingTest, Refusal>> addTime(
            TestSelection selection, long seconds, String reason, Actor actor) {
        return decide(selection, actor, (test, at) -> LiveChanges.addTime(test, seconds, reason, at))
                .map(ChangeTestLive::test);
    }

    /** Tells the candidate's page something. */
    public Uni<Outcome<Announced, Refusal>> announce(TestSelection selection, String text, Actor actor) {
        return decide(selection, actor, (test, at) -> LiveChanges.announce(test, ids.next(), text, at))
                .map(decided -> decided.map(ChangeTestLive::announced));
    }

    /** Ends the test. */
    public Uni<Outcome<CodingTest, Refusal>> end(TestSelection selection, String reason, Actor actor) {
        return decide(selection, actor, (test, at) -> LiveChanges.end(test, reason, at))
                .map(ChangeTestLive::test);
    }

    /** Lets a test that is over go on. */
    public Uni<Outcome<CodingTest, Refusal>> reopen(TestSelection selection, int minutes, String reason, Actor actor) {
        return transactions.inTransaction(() -> tests.lockCandidate(selection.candidateId())
                .chain(() -> tests.lock(selection))
                .chain(found ->
                        found.map(test -> reopen(test, minutes, reason, actor)).orElseGet(ChangeTestLive::notFound)));
    }

    private Uni<Outcome<CodingTest, Refusal>> reopen(CodingTest test, int minutes, String reason, Actor actor) {
        Instant at = now.get();
        return tests.hasOtherActive(test)
                .chain(other -> other
                        ? Uni.createFrom().item(Outcome.refused(new Refusal.CandidateInOtherTest()))
                        : settlement
                                .decide(test, settled -> LiveChanges.reopen(settled, minutes, reason, at), actor, at)
                                .map(Outcomes::of));
    }

    private Uni<Outcome<Decision.Accepted, Refusal>> decide(
            TestSelection selection, Actor actor, BiFunction<CodingTest, Instant, Decision> decision) {
        return transactions.inTransaction(() -> tests.lock(selection)
                .chain(found -> found.map(test -> decide(test, actor, decision)).orElseGet(ChangeTestLive::notFound)));
    }

    private Uni<Outcome<Decision.Accepted, Refusal>> decide(
            CodingTest test, Actor actor, BiFunction<CodingTest, Instant, Decision> decision) {
        Instant at = now.get();
        return settlement
                .decide(test, settled -> decision.apply(settled, at), actor, at)
                .map(Outcomes::ofAccepted);
    }

    private static <T> Uni<Outcome<T, Refusal>> notFound() {
        return Uni.createFrom().item(Outcome.refused(new Refusal.NotFound()));
    }

    private static Outcome<CodingTest, Refusal> test(Outcome<Decision.Accepted, Refusal> decided) {
        return decided.map(Decision.Accepted::test);
    }

    /** What an announcement that was made says. */
    private static Announced announced(Decision.Accepted decided) {
        return decided.changes().stream()
                .filter(Announced.class::isInstance)
                .map(Announced.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
