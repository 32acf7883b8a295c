package dev.mockmate.testsession.coderun.application;

import dev.mockmate.platform.outcome.Outcome;
import dev.mockmate.platform.time.Ids;
import dev.mockmate.platform.time.Now;
import dev.mockmate.testsession.coderun.application.TakeExecution.Wish;
import dev.mockmate.testsession.coderun.store.Executions;
import dev.mockmate.testsession.domain.CodingTest;
import dev.mockmate.testsession.domain.Refusal;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Programs that wait to be run: so many of a candidate, so many of all; what is beyond is refused. Part of the transaction. */
@ApplicationScoped
class ExecutionQueue {
    private final Executions executions;
    private final CodeRunConfig config;
    private final Ids ids;
    private final Now now;
    private final Counter refusedOwn;
    private final Counter refusedAll;

    ExecutionQueue(Executions executions, CodeRunConfig config, Ids ids, Now now, MeterRegistry meters) {
        this.executions = executions;
        this.config = config;
        this.ids = ids;
        this.now = now;
        refusedOwn = refused(meters, "candidate");
        refusedAll = refused(meters, "all");
    }

    Uni<Outcome<UUID, Refusal>> add(Wish wish, TestQuestions.Found found) {
        return executions.waiting(wish.selection().candidateId()).chain(waiting -> {
            boolean own = waiting.ofCandidate() >= config.maxRunsOfACandidate();
            if (own || waiting.ofAll() >= config.maxRuns()) {
                (own ? refusedOwn : refusedAll).increment();
                return Uni.createFrom().item(Outcome.refused(new Refusal.RunsBusy(own)));
            }
            Executions.Order order = order(wish, found.test(), found.question().version());
            return executions.add(order).replaceWith(Outcome.done(order.id()));
        });
    }

    private Executions.Order order(Wish wish, CodingTest test, int version) {
        return new Executions.Order(
                ids.next(),
                test.id(),
                wish.selection().candidateId(),
                wish.questionId(),
                version,
                wish.kind(),
                wish.program(),
                0,
                now.get());
    }

    private static Counter refused(MeterRegistry meters, String limit) {
        return Counter.builder("mockmate.code.run.refused")
                .description("programs that were not taken because too many wait")
                .tag("limit", limit)
                .register(meters);
    }
}
