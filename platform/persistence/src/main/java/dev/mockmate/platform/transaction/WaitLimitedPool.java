package dev.mockmate.platform.transaction;

import io.vertx.core.AsyncResult;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.impl.ContextInternal;
import io.vertx.pgclient.PgPool;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PrepareOptions;
import io.vertx.sqlclient.PreparedQuery;
import io.vertx.sqlclient.Query;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/**
 * A pool whose callers wait for a connection for a limited time. The pool's own limit is not used: when it is over in the moment
 * in which a connection is handed over, the caller is told that there is none and the connection is lost. Here a connection that
 * comes too late goes back. Who works with {@link ReservedConnections} waits in a line of its own.
 */
@SuppressWarnings("deprecation") // Quarkus wants a PgPool still
final class WaitLimitedPool implements PgPool {
    private final Pool pool;
    private final Pool reserve;
    private final Vertx vertx;
    private final Duration most;

    WaitLimitedPool(Pool pool, Pool reserve, Vertx vertx, Duration most) {
        this.pool = pool;
        this.reserve = reserve;
        this.vertx = vertx;
        this.most = most;
    }

    @Override
    public Future<SqlConnection> getConnection() {
        Promise<SqlConnection> caller = ((ContextInternal) vertx.getOrCreateContext()).promise();
        long timer = vertx.setTimer(
                most.toMillis(), late -> caller.tryFail(new TimeoutException("no connection within " + most)));
        here().getConnection().onComplete(found -> {
            vertx.cancelTimer(timer);
            if (found.failed()) {
                caller.tryFail(found.cause());
            } else if (!caller.tryComplete(found.result())) {
                found.result().close();
            }
        });
        return caller.future();
    }

    @Override
    public void getConnection(Handler<AsyncResult<SqlConnection>> caller) {
        getConnection().onComplete(caller);
    }

    private Pool here() {
        return ReservedConnections.areUsedHere() ? reserve : pool;
    }

    @Override
    public Query<RowSet<Row>> query(String sql) {
        return here().query(sql);
    }

    @Override
    public PreparedQuery<RowSet<Row>> preparedQuery(String sql) {
        return here().preparedQuery(sql);
    }

    @Override
    public PreparedQuery<RowSet<Row>> preparedQuery(String sql, PrepareOptions options) {
        return here().preparedQuery(sql, options);
    }

    @Override
    public PgPool connectHandler(Handler<SqlConnection> handler) {
        throw new UnsupportedOperationException("connections are prepared by the options of their server");
    }

    @Override
    public PgPool connectionProvider(Function<Context, Future<SqlConnection>> provider) {
        throw new UnsupportedOperationException("connections are prepared by the options of their server");
    }

    @Override
    public int size() {
        return pool.size() + reserve.size();
    }

    @Override
    public Future<Void> close() {
        return Future.all(pool.close(), reserve.close()).mapEmpty();
    }

    @Override
    public void close(Handler<AsyncResult<Void>> closed) {
        close().onComplete(closed);
    }
}
