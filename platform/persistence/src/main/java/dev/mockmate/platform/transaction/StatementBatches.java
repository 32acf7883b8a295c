package dev.mockmate.platform.transaction;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/** Makes {@link StatementBatch}es: one per kind of small change that comes from many callers at once. */
@ApplicationScoped
public class StatementBatches {
    /** What a statement takes beside the waiting and the running: a database that says nothing for longer is gone. */
    private static final Duration ON_THE_WAY = Duration.ofSeconds(1);

    private final Statements statements;
    private final DatabaseLimits limits;
    private final MeterRegistry metrics;
    private final Vertx vertx;

    StatementBatches(Statements statements, DatabaseLimits limits, MeterRegistry metrics, Vertx vertx) {
        this.statements = statements;
        this.limits = limits;
        this.metrics = metrics;
        this.vertx = vertx;
    }

    /**
     * A batch of its own.
     *
     * @param name the label of its sizes in {@code mockmate_database_batch}
     * @param sql one statement for all; what it returns has the column {@code n}, the place of the item it is about, from 1. It
     *     must not wait for rows that others hold ({@code skip locked}): nobody waits for another's row
     * @param of whom an item is about: a statement gets no two items about the same
     * @param parameters the statement's, of the items in their order
     */
    public <I> StatementBatch<I> of(
            String name, String sql, Function<I, Object> of, Function<List<I>, Tuple> parameters) {
        DistributionSummary sizes = DistributionSummary.builder("mockmate.database.batch")
                .tag("statement", name)
                .register(metrics);
        Duration limit = limits.connectionWait().plus(limits.statementLimit()).plus(ON_THE_WAY);
        return new StatementBatch<>(vertx, limits.connectionQueue(), limit, limits.batchPause(), of, items -> {
            sizes.record(items.size());
            return statements.run(sql, parameters.apply(items));
        });
    }
}
