package dev.mockmate.platform.transaction;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.SqlConnectOptions;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;

/** The pool, and beside it the reserved connections, with the limits of {@link DatabaseLimits}: nobody waits for ever, and nothing holds a connection for ever. */
@Singleton
class LimitedPool implements PgPoolCreator {
    private final DatabaseLimits limits;

    LimitedPool(DatabaseLimits limits) {
        this.limits = limits;
    }

    @Override
    public Pool create(Input input) {
        PoolOptions pool = new PoolOptions(input.poolOptions())
                .setConnectionTimeout(0)
                .setMaxWaitQueueSize(limits.connectionQueue());
        List<SqlConnectOptions> servers =
                input.pgConnectOptionsList().stream().map(this::limited).toList();
        Pool whole = of(pool, servers, input);
        Pool reserve =
                of(new PoolOptions(pool).setName("reserved").setMaxSize(limits.reservedConnections()), servers, input);
        return new WaitLimitedPool(whole, reserve, input.vertx(), limits.connectionWait());
    }

    private static Pool of(PoolOptions options, List<SqlConnectOptions> servers, Input input) {
        return PgBuilder.pool()
                .with(options)
                .connectingTo(servers)
                .using(input.vertx())
                .build();
    }

    private SqlConnectOptions limited(PgConnectOptions server) {
        return new PgConnectOptions(server)
                .setConnectTimeout(Math.toIntExact(limits.connectionWait().toMillis()))
                .addProperty("statement_timeout", millis(limits.statementLimit()))
                .addProperty("lock_timeout", millis(limits.lockLimit()))
                .addProperty("idle_in_transaction_session_timeout", millis(limits.idleTransactionLimit()));
    }

    private static String millis(Duration limit) {
        return Long.toString(limit.toMillis());
    }
}
