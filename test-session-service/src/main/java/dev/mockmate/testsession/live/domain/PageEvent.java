package dev.mockmate.testsession.live.domain;

import java.time.Instant;
import java.util.Locale;

/**
 * Something a candidate's page is told.
 *
 * @param id grows from event to event of a test
 * @param data a JSON object
 */
public record PageEvent(long id, Kind kind, String data, Instant at) {
    /** What happened. */
    public enum Kind {
        /** The test ends at another time: {@code {test_end_time, reason}}. */
        TIME_CHANGED,
        /** The recruiter says something: {@code {id, text, at}}. */
        ANNOUNCEMENT,
        /** The test goes on: {@code {at}}. */
        REVIVED,
        /** It is over, for now or for good: {@code {status, completion_method, at}}. */
        ENDED,
        /** A program was judged: {@code {execution_id}}. */
        EXECUTION;

        /** The name clients see, like {@code time_changed}. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The kind of a label. */
        public static Kind of(String label) {
            return valueOf(label.toUpperCase(Locale.ROOT));
        }
    }
}
