package dev.mockmate.testsession.application;

import dev.mockmate.testsession.domain.CodingTest;
import dev.mockmate.testsession.domain.Decision;
import dev.mockmate.testsession.domain.TestSessionPolicy;
import dev.mockmate.testsession.store.Liveness;
import dev.mockmate.testsession.store.Tests;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** Decides on a locked test and stores what came of it. What time has decided comes first, on time's account. */
@ApplicationScoped
public class Settlement {
    private final Tests tests;
    private final Liveness liveness;
    private final TestSessionPolicy policy;
    private final RecordTestChanges records;

    Settlement(Tests tests, Liveness liveness, TestSessionPolicy policy, RecordTestChanges records) {
        this.tests = tests;
        this.liveness = liveness;
        this.policy = policy;
        this.records = records;
    }

    /** Lets time decide, nothing else. */
    public Uni<Decision> settle(CodingTest test, Instant now) {
        if (!policy.asksForOutages(test, now)) {
            return store(policy.settle(test, List.of(), now), Actor.TIME, now);
        }
        return liveness.outagesSince(test.timing().gapsCountedUntil())
                .chain(outages -> store(policy.settle(test, outages, now), Actor.TIME, now));
    }

    /** Lets time decide, then {@code decision}. */
    public Uni<Decision> decide(CodingTest test, Function<CodingTest, Decision> decision, Actor actor, Instant now) {
        return settle(test, now).chain(settled -> store(decision.apply(settled.test()), actor, now));
    }

    private Uni<Decision> store(Decision decided, Actor actor, Instant now) {
        return tests.update(decided.test())
                .chain(() -> records.write(decided.test(), decided.changes(), actor, now))
                .replaceWith(decided);
    }
}
