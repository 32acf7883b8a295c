package dev.mockmate.testsession.live.application;

import dev.mockmate.platform.time.Ids;
import dev.mockmate.platform.time.Now;
import dev.mockmate.platform.transaction.Transactions;
import dev.mockmate.testsession.application.Actor;
import dev.mockmate.testsession.application.Settlement;
import dev.mockmate.testsession.domain.CodingTest;
import dev.mockmate.testsession.domain.LiveChanges;
import dev.mockmate.testsession.domain.Outcome;
import dev.mockmate.testsession.domain.TestChange.Announced;
import dev.mockmate.testsession.domain.TestSelection;
import dev.mockmate.testsession.store.TestSessionRow;
import dev.mockmate.testsession.store.Tests;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;

/** What recruiters change in a test; empty when there is no such test. */
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

    /** Result of the command. */
    public sealed interface Result {
        /** It was done, or refused by the test as it stands. */
        record Decided(Outcome outcome) implements Result {}

        /** Another test of the candidate in the organisation is under way; there is one at a time. */
        record OtherUnderWay() implements Result {}
    }

    /** An announcement that was made, or what the test answered instead. */
    public record Told(Outcome outcome, Optional<Announced> announcement) {}

    /** Gives more time. */
    public Uni<Optional<Outcome>> addTime(TestSelection selection, long seconds, String reason, Actor actor) {
        return decide(selection, actor, (test, at) -> LiveChanges.addTime(test, seconds, reason, at));
    }

    /** Tells the candidate's page something. */
    public Uni<Optional<Told>> announce(TestSelection selection, String text, Actor actor) {
        return decide(selection, actor, (test, at) -> LiveChanges.announce(test, ids.next(), text, at))
                .map(found -> found.map(ChangeTestLive::told));
    }

    /** Ends the test. */
    public Uni<Optional<Outcome>> end(TestSelection selection, String reason, Actor actor) {
        return decide(selection, actor, (test, at) -> LiveChanges.end(test, reason, at));
    }

    /** Lets a test that is over go on. */
    public Uni<Optional<Result>> reopen(TestSelection selection, int minutes, String reason, Actor actor) {
        return transactions.inTransaction(() -> tests.lockCandidate(selection.candidateId())
                .chain(() -> tests.lock(selection))
                .chain(row -> row == null
                        ? Uni.createFrom().item(Optional.empty())
                        : reopen(row, minutes, reason, actor).map(Optional::of)));
    }

    private Uni<Result> reopen(TestSessionRow row, int minutes, String reason, Actor actor) {
        Instant at = now.get();
        return tests.hasOtherActive(row.test())
                .chain(other -> other
                        ? Uni.createFrom().item(new Result.OtherUnderWay())
                        : settlement
                                .decide(row, test -> LiveChanges.reopen(test, minutes, reason, at), actor, at)
                                .map(Result.Decided::new));
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

    private static Told told(Outcome outcome) {
        Optional<Announced> said = outcome.changes().stream()
                .filter(Announced.class::isInstance)
                .map(Announced.class::cast)
                .findFirst();
        return new Told(outcome, said);
    }
}
