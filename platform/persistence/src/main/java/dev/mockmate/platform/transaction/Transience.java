package dev.mockmate.platform.transaction;

import com.fasterxml.jackson.core.JacksonException;
import io.vertx.core.VertxException;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;

/** Tells a failure of the surroundings, which passes by itself, from one that will come again. */
public final class Transience {
    /** SQLSTATE classes: connection, transaction rollback, resources, operator intervention, system. */
    private static final Set<String> PASSING_STATES = Set.of("08", "40", "53", "57", "58");

    /** What the database's client says of a statement that does not fit its parameters; it has no type of its own for that. */
    private static final List<String> WRONG_STATEMENTS =
            List.of("can not be coerced to the expected class", "consistent with the expected number of parameters");

    private Transience() {}

    /** Whether trying the same again later can succeed without any change. */
    public static boolean isTransient(Throwable failure) {
        for (Throwable cause = failure; cause != null && cause != cause.getCause(); cause = cause.getCause()) {
            if (cause instanceof PgException database) {
                String state = database.getSqlState();
                return state != null && PASSING_STATES.contains(state.substring(0, 2));
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

    private static boolean isWrongStatement(Throwable failure) {
        String message = failure.getMessage();
        return message != null && WRONG_STATEMENTS.stream().anyMatch(message::contains);
    }
}
