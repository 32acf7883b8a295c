package dev.mockmate.platform.due;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockmate.platform.testing.Backends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.vertx.RunOnVertxContext;
import io.quarkus.test.vertx.UniAsserter;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class DueChecksIT {
    @Inject
    DueChecks checks;

    private final List<String> done = new CopyOnWriteArrayList<>();

    @Test
    @RunOnVertxContext
    void shouldDoTheWorkForWhichThereMayBeSomethingWhenAllAskTogether(UniAsserter asserter) {
        DueChecks.Check due = checks.of("exists (select 1 where $1 > timestamptz '2000-01-01 00:00Z')");
        DueChecks.Check notDue = checks.of("exists (select 1 where $1 < timestamptz '2000-01-01 00:00Z')");
        DueChecks.Check alsoDue = checks.of("true");

        asserter.execute(() -> Uni.join()
                .all(due.then(work("due")), notDue.then(work("not due")), alsoDue.then(work("also due")))
                .andFailFast());

        asserter.execute(() -> assertThat(done).containsExactlyInAnyOrder("due", "also due"));
    }

    @Test
    @RunOnVertxContext
    void shouldDoTheWorkWhenOneAsksAfterAnotherKindHasCome(UniAsserter asserter) {
        DueChecks.Check first = checks.of("true");
        asserter.execute(() -> first.then(work("first")));
        asserter.execute(() -> checks.of("false").then(work("nothing")));
        asserter.execute(() -> first.then(work("first again")));

        asserter.execute(() -> assertThat(done).containsExactly("first", "first again"));
    }

    @Test
    @RunOnVertxContext
    void shouldTellTheFailureWhenTheWorkFails(UniAsserter asserter) {
        DueChecks.Check due = checks.of("true");

        asserter.assertFailedWith(
                () -> due.then(() -> Uni.createFrom().failure(new IllegalStateException("the work"))),
                IllegalStateException.class);
    }

    private Supplier<Uni<Void>> work(String name) {
        return () -> Uni.createFrom().voidItem().invoke(() -> done.add(name));
    }
}
