package dev.mockmate.platform.logging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class DisconnectedClientsFilterTest {
    private static final String STREAMS = "org.jboss.resteasy.reactive.server.handlers.PublisherResponseHandler";

    @Test
    void shouldNotLogThatTheClientOfAStreamWentAway() {
        assertThat(isLogged(STREAMS, new IOException("Connection reset by peer")))
                .isFalse();
    }

    @Test
    void shouldLogEveryOtherFailureOfAStream() {
        assertThat(isLogged(STREAMS, new IllegalStateException("cannot be written")))
                .isTrue();
        assertThat(isLogged(STREAMS, null)).isTrue();
    }

    @Test
    void shouldLogConnectionsLostElsewhere() {
        assertThat(isLogged("dev.mockmate.billing", new IOException("Connection reset by peer")))
                .isTrue();
    }

    private static boolean isLogged(String logger, Throwable thrown) {
        LogRecord entry = new LogRecord(Level.SEVERE, "Exception in SSE server handling");
        entry.setLoggerName(logger);
        entry.setThrown(thrown);
        return new DisconnectedClientsFilter().isLoggable(entry);
    }
}
