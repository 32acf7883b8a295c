package dev.mockmate.platform.embedded;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * Keeps the servers' own chatter (Kafka prints its whole configuration several times) out of test output and of the
 * local stack's logs. Works through {@code java.util.logging}, which is also the face of the JBoss log manager; a level
 * somebody has set is left alone.
 */
final class Quiet {

    // The log manager holds loggers weakly: without these references the levels would be forgotten.
    private static final List<Logger> LOGGERS = Stream.of(
                    "kafka", "org.apache.kafka", "state.change.logger", "io.zonky.test", "org.apache.commons.beanutils")
            .map(Logger::getLogger)
            .toList();

    private Quiet() {}

    static void servers() {
        LOGGERS.stream().filter(logger -> logger.getLevel() == null).forEach(logger -> logger.setLevel(Level.WARNING));
    }

    /** Closes something without a word from the logger of this name. */
    static void silently(String name, Closeable closeable) throws IOException {
        Logger logger = Logger.getLogger(name);
        Level before = logger.getLevel();
        logger.setLevel(Level.OFF);
        try {
            closeable.close();
        } finally {
            logger.setLevel(before);
        }
    }
}
