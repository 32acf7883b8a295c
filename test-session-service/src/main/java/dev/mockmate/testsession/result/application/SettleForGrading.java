package dev.mockmate.testsession.result.application;

import dev.mockmate.platform.time.Now;
import dev.mockmate.platform.transaction.Transactions;
import dev.mockmate.testsession.application.Settlement;
import dev.mockmate.testsession.domain.CodingTest;
import dev.mockmate.testsession.domain.Decision;
import dev.mockmate.testsession.store.Tests;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Lets time decide on a test before it is graded: a closed page that did not come back is then left for good. */
@ApplicationScoped
class SettleForGrading {
    private final Transactions transactions;
    private final Tests tests;
    private final Settlement settlement;
    private final Now now;

    SettleForGrading(Transactions transactions, Tests tests, Settlement settlement, Now now) {
        this.transactions = transactions;
        this.tests = tests;
        this.settlement = settlement;
        this.now = now;
    }

    Uni<Optional<CodingTest>> test(UUID id) {
        return transactions.inTransaction(() -> tests.lock(id).chain(found -> found.map(test ->
                        settlement.settle(test, now.get()).map(Decision::test).map(Optional::of))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()))));
    }
}
