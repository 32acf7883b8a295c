package dev.mockmate.platform.transaction;

import com.fasterxml.jackson.core.JacksonException;
import io.vertx.core.VertxException;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;

/** Tells a failure of the surroundings, which passes by itself, from one that will come again. */
public final class TransientFailures {
    /** SQLSTATE classes: connection, transaction rollback, resources, operator intervention, system. */
    private static final Set<String> PASSING_CLASSES = Set.of("08", "40", "53", "57", "58");

    /** A row that somebody else held for too long, and a transaction that did nothing for too long. */
    private static final Set<String> PASSING_STATES = Set.of("55P03", "25P03", "25P04");

    /** What the database's client says of a statement that does not fit its parameters; it has no type of its own for that. */
    private static final List<String> WRONG_STATEMENTS =
            List.of("can not be coerced to the expected class", "consistent with the expected number of parameters");

    private TransientFailures() {}

    /** Whether trying the same again later can succeed without any change. */
    public static boolean isTransient(Throwable failure) {
        for (Throwable cause = failure; cause != null && cause != cause.getCause(); cause = cause.getCause()) {
            if (cause instanceof PgException database) {
                return passes(database.getSqlState());
            }
            // As Hibernate Reactive hands on what the database said.
            if (cause instanceof SQLException database) {
                return passes(database.getSQLState());
            }
            if (isWrongStatement(cause) || cause instanceof JacksonException) {
                return false;
            }
            if (cause instanceof IOException
                    || cause instanceof TimeoutException
                    || cause instanceof VertxException
                    || cause instanceof NoStackTraceThrowable
                    || cause instanceof ConnectionPoolTooBusyException
                    || "Timeout".equals(cause.getMessage())) {
                return true;
            }
        }
        return false;
    }

    private static boolean passes(String state) {
        return state != null
                && state.length() > 2
                && (PASSING_STATES.contains(state) || PASSING_CLASSES.contains(state.substring(0, 2)));
    }

    private static boolean isWrongStatement(Throwable failure) {
        String message = failure.getMessage();
        return message != null && WRONG_STATEMENTS.stream().anyMatch(message::contains);
    }
}
