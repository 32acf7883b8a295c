package dev.mockmate.platform.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParseException;
import io.vertx.core.VertxException;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

class TransientFailuresTest {

    @Test
    void shouldKnowWhatPassesByItself() {
        for (Throwable outage : List.of(
                new IOException("Connection reset by peer"),
                new VertxException("Connection was closed"),
                new NoStackTraceThrowable("Timeout"),
                new PgException("canceling statement due to lock timeout", "ERROR", "55P03", null),
                new SQLException("canceling statement due to lock timeout", "55P03"),
                new PgException("canceling statement due to statement timeout", "ERROR", "57014", null),
                new PgException("terminating connection due to idle-in-transaction timeout", "FATAL", "25P03", null),
                new ConnectionPoolTooBusyException("Connection pool reached max wait queue size of 2000"),
                new PgException("the database system is starting up", "FATAL", "57P03", null),
                new PgException("could not serialize access", "ERROR", "40001", null))) {
            assertThat(TransientFailures.isTransient(new IllegalStateException(outage)))
                    .as(outage.toString())
                    .isTrue();
        }
    }

    @Test
    void shouldKnowWhatWillComeAgain() {
        for (Throwable mistake : List.of(
                new IllegalArgumentException("no such thing"),
                new JsonParseException(null, "Unexpected character"),
                new PgException("duplicate key", "ERROR", "23505", null),
                new SQLException("duplicate key", "23505"),
                new SQLException("nobody knows"),
                new VertxException(
                        "Parameter at position[0] with class = [java.lang.String] and value = [x] can not be coerced"
                                + " to the expected class = [java.util.UUID] for encoding."),
                new NoStackTraceThrowable(
                        "The number of parameters to execute should be consistent with the expected number"
                                + " of parameters = [1] but the actual number is [2]."))) {
            assertThat(TransientFailures.isTransient(new IllegalStateException(mistake)))
                    .as(mistake.toString())
                    .isFalse();
        }
    }
}
