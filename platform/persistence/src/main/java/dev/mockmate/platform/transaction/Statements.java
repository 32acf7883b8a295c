package dev.mockmate.platform.transaction;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.tuples.Tuple2;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.BiFunction;
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
     * A transaction that says little to the database: BEGIN goes there together with what {@code opening} asks, COMMIT together
     * with what {@code closing} does, each as one flight of statements that do not wait for each other's answers. Rolls back when any of it fails; joins no
     * other transaction.
     *
     * @param between what happens in the open transaction without the database
     */
    public <A, B> Uni<B> inTwoFlights(
            Function<SqlConnection, Uni<A>> opening,
            Function<A, Uni<B>> between,
            BiFunction<SqlConnection, B, Uni<Void>> closing) {
        return withConnection(connection -> Uncancellable.within(
                        limit, () -> together(connection.query("begin").execute(), opening.apply(connection))
                                .chain(opened -> between.apply(opened.getItem2()))
                                .call(done -> together(
                                        closing.apply(connection, done),
                                        connection.query("commit").execute())))
                .onFailure()
                .call(() -> connection.query("rollback").execute()));
    }

    /** Both are sent before either is answered. */
    private static <A, B> Uni<Tuple2<A, B>> together(Uni<A> first, Uni<B> second) {
        return Uni.combine().all().unis(first, second).asTuple();
    }

    /**
     * Takes a connection first and then runs the statement on it: the pool's own short way leaves a timer behind for everybody it
     * refuses, which fails later in nobody's name.
     */
    private <T> Uni<T> withConnection(Function<SqlConnection, Uni<T>> work) {
        return Uncancellable.run(vertx, () -> pool.withConnection(work));
    }
}
