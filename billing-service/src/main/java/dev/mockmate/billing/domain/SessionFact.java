package dev.mockmate.billing.domain;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * What an event said of a session's running time, kept as it was said.
 *
 * @param due the credits it said are due
 * @param at when it happened
 */
public record SessionFact(UUID sessionId, Kind kind, long elapsedSeconds, int due, Instant at) {

    /** What kind of event said it. Of one session and kind the longest metering, the first end and the newest correction count. */
    public enum Kind {
        METERED,
        ENDED,
        CORRECTED;

        /** The name in the database. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The one of two facts of the same session and kind that counts. */
    public SessionFact orRather(SessionFact later) {
        boolean rather =
                switch (kind) {
                    case METERED -> later.elapsedSeconds > elapsedSeconds;
                    case ENDED -> false;
                    case CORRECTED -> later.at.isAfter(at);
                };
        return rather ? later : this;
    }
}
