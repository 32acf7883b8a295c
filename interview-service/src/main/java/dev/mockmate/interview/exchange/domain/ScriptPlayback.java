package dev.mockmate.interview.exchange.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How far the script of a scripted interview has been said. A transition exists only on the state that allows it and returns the
 * next state; with the end of the interview its script is over, wherever it stood.
 *
 * <pre>
 *   waiting ──join──▶ playing ──said──▶ playing … ──said: the last line──▶ over
 *      │                 │                                                  ▲
 *      └──────────────── stop: the interview has ended ─────────────────────┘
 * </pre>
 */
public sealed interface ScriptPlayback {

    /** How many lines were said. */
    int said();

    /** When the next one is; empty when none is to come by itself. */
    default Optional<Instant> dueAt() {
        return Optional.empty();
    }

    /** A live client is there: a script that waits for one begins, any other stays as it is. */
    default ScriptPlayback join(Instant now) {
        return this;
    }

    /** The interview has ended: nothing more is said. */
    default Over stop() {
        return new Over(said());
    }

    /** A script of which nothing was said. */
    static ScriptPlayback begin(boolean liveClient, Instant now) {
        return liveClient ? new Playing(0, now) : new Waiting();
    }

    /** Nobody has heard anything yet: it begins with the first live client. */
    record Waiting() implements ScriptPlayback {
        @Override
        public int said() {
            return 0;
        }

        @Override
        public ScriptPlayback join(Instant now) {
            return new Playing(0, now);
        }
    }

    /**
     * Line after line is said.
     *
     * @param said lines, so the index of the next one
     * @param due when that one is said
     */
    record Playing(int said, Instant due) implements ScriptPlayback {
        @Override
        public Optional<Instant> dueAt() {
            return Optional.of(due);
        }

        /**
         * The next line was said.
         *
         * @param lines of the whole script
         * @param pause until the one after it
         */
        public ScriptPlayback say(int lines, Instant now, Duration pause) {
            int more = said + 1;
            return more < lines ? new Playing(more, now.plus(pause)) : new Over(more);
        }
    }

    /** The last line was said, or the interview ended before it. */
    record Over(int said) implements ScriptPlayback {}

    /**
     * The state as it was stored.
     *
     * @param finished whether the interview is
     */
    static ScriptPlayback stored(int said, Optional<Instant> dueAt, boolean finished) {
        if (finished) {
            return new Over(said);
        }
        return dueAt.<ScriptPlayback>map(due -> new Playing(said, due))
                .orElseGet(() -> said == 0 ? new Waiting() : new Over(said));
    }
}
