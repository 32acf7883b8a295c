package dev.mockmate.platform.logging;

import io.quarkus.logging.LoggingFilter;
import java.io.IOException;
import java.util.logging.Filter;
import java.util.logging.LogRecord;

/**
 * Keeps out of the log that the client of an event stream went away: RESTEasy Reactive writes it as an error, but it is nobody's
 * fault and anybody can cause it. Every other failure of a stream stays.
 */
@LoggingFilter(name = DisconnectedClientsFilter.NAME)
public final class DisconnectedClientsFilter implements Filter {
    static final String NAME = "clients-that-left";

    private static final String EVENT_STREAMS = "org.jboss.resteasy.reactive.server.handlers.PublisherResponseHandler";

    @Override
    public boolean isLoggable(LogRecord entry) {
        return !(EVENT_STREAMS.equals(entry.getLoggerName()) && entry.getThrown() instanceof IOException);
    }
}
