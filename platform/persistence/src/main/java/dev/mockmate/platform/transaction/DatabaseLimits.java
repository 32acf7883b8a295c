package dev.mockmate.platform.transaction;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long anything may take in the database before it is given up; migrations are not meant, which run on connections of their own. */
@ConfigMapping(prefix = "mockmate.database")
public interface DatabaseLimits {

    /** How long a caller waits for a free connection; in a flood of calls the last of them are served rather late than never. */
    @WithDefault("10s")
    Duration connectionWait();

    /** How many callers may wait for a connection at once; the next one is refused straight away. */
    @WithDefault("2000")
    int connectionQueue();

    /** Connections beside the pool's for work that must be done in time ({@link ReservedConnections}); opened when it is used. */
    @WithDefault("4")
    int reservedConnections();

    /** How long one statement runs. */
    @WithDefault("20s")
    Duration statementLimit();

    /** How long a statement waits for a row another transaction holds. */
    @WithDefault("3s")
    Duration lockLimit();

    /** How long a transaction may do nothing before the database ends it together with its connection. */
    @WithDefault("20s")
    Duration idleTransactionLimit();

    /** How long a transaction takes in all, whatever its work waits for; then it is rolled back. */
    @WithDefault("60s")
    Duration transactionLimit();

    /**
     * How long after the begin of one statement that many callers share ({@link StatementBatch}) the next begins: a call that
     * comes alone does not wait, under load more go together.
     */
    @WithDefault("10ms")
    Duration batchPause();
}
