package dev.mockmate.platform.transaction;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.Function;

/**
 * Plain SQL outside of a use case's transaction, for work that has no use for entities. What is begun here ends like
 * {@link Transactions} do, also when the caller has gone away, and gives its connection back. Parameters are {@code $1} …
 */
@ApplicationScoped
public class Statements {
    private final Pool pool;
    private final Vertx vertx;
    private final Duration limit;

    Statements(Pool pool, DatabaseLimits limits, Vertx vertx) {
        this.pool = pool;
        this.vertx = vertx;
        this.limit = limits.transactionLimit();
    }

    /** Runs one statement, which is a transaction of its own. */
    public Uni<RowSet<Row>> run(String sql) {
        return withConnection(connection -> connection.query(sql).execute());
    }

    /** Runs one statement with parameters, which is a transaction of its own. */
    public Uni<RowSet<Row>> run(String sql, Tuple parameters) {
        return withConnection(connection -> connection.preparedQuery(sql).execute(parameters));
    }

    /** Commits when {@code work} succeeds, rolls back when it fails; joins no other transaction. */
    public <T> Uni<T> inTransaction(Function<SqlConnection, Uni<T>> work) {
        return Uncancellable.run(
                vertx,
                () -> pool.withTransaction(connection -> Uncancellable.within(limit, () -> work.apply(connection))));
    }

    /**
     * Takes a connection first and then runs the statement on it: the pool's own short way leaves a timer behind for everybody it
     * refuses, which fails later in nobody's name.
     */
    private <T> Uni<T> withConnection(Function<SqlConnection, Uni<T>> work) {
        return Uncancellable.run(vertx, () -> pool.withConnection(work));
    }
}
