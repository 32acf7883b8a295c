package dev.mockmate.testsession.application;

import dev.mockmate.testsession.domain.CodingTest;
import dev.mockmate.testsession.domain.Outcome;
import dev.mockmate.testsession.domain.TestSessionPolicy;
import dev.mockmate.testsession.store.Liveness;
import dev.mockmate.testsession.store.TestSessionRow;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** Decides on a locked test and stores what came of it. What time has decided comes first, on time's account. */
@ApplicationScoped
public class Settlement {
    private final Liveness liveness;
    private final TestSessionPolicy policy;
    private final Records records;

    Settlement(Liveness liveness, TestSessionPolicy policy, Records records) {
        this.liveness = liveness;
        this.policy = policy;
        this.records = records;
    }

    /** Lets time decide, nothing else. */
    public Uni<Outcome> settle(TestSessionRow row, Instant now) {
        CodingTest test = row.test();
        if (!policy.asksForOutages(test, now)) {
            return store(row, policy.settle(test, List.of(), now), Actor.TIME, now);
        }
        return liveness.outagesSince(test.timing().gapsCountedUntil())
                .chain(outages -> store(row, policy.settle(test, outages, now), Actor.TIME, now));
    }

    /** Lets time decide, then {@code decision}. */
    public Uni<Outcome> decide(TestSessionRow row, Function<CodingTest, Outcome> decision, Actor actor, Instant now) {
        return settle(row, now).chain(settled -> store(row, decision.apply(settled.test()), actor, now));
    }

    private Uni<Outcome> store(TestSessionRow row, Outcome outcome, Actor actor, Instant now) {
        row.become(outcome.test());
        return records.write(outcome.test(), outcome.changes(), actor, now).replaceWith(outcome);
    }
}
