package dev.mockmate.interview.sessionview.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Where a session stands, as far as its events have told. Session-service decides; here each of its decisions leads to a state, from
 * whichever state it finds, because events may come from several topics and a session may be heard of before it is known.
 *
 * <pre>
 *   unknown ─▶ created ◀──▶ activating ─▶ active ◀──▶ paused ─▶ abandoned
 *                                           └────────┬──┴───────────┘
 *                                                    ▼
 *                                           completed, expired
 * </pre>
 */
public sealed interface FollowedSession {

    /** The name of the state in JSON and in the database. */
    String status();

    /** Whether questions may be asked and answered: it runs, or only a lost connection holds it. */
    default boolean isLive() {
        return false;
    }

    /** Whether nothing of it goes on any more. */
    default boolean isOver() {
        return false;
    }

    /** Heard of, but not known: its own events are still on their way. */
    record Unknown() implements FollowedSession {
        @Override
        public String status() {
            return "unknown";
        }
    }

    /** Not begun, or its activation was taken back. */
    record Created() implements FollowedSession {
        @Override
        public String status() {
            return "created";
        }
    }

    /** Billing is asked for its first credit. */
    record Activating() implements FollowedSession {
        @Override
        public String status() {
            return "activating";
        }
    }

    /** It runs. */
    record Active() implements FollowedSession {
        @Override
        public String status() {
            return "active";
        }

        @Override
        public boolean isLive() {
            return true;
        }
    }

    /**
     * Its clock stands.
     *
     * @param reason {@code user|disconnected|…}
     */
    record Paused(String reason, Instant since) implements FollowedSession {
        private static final String DISCONNECTED = "disconnected";

        @Override
        public String status() {
            return "paused";
        }

        @Override
        public boolean isLive() {
            return DISCONNECTED.equals(reason);
        }
    }

    /** Nobody came back for a day; it can still go on. */
    record Abandoned() implements FollowedSession {
        @Override
        public String status() {
            return "abandoned";
        }
    }

    /** It has ended. */
    record Completed(String reason, Instant at) implements FollowedSession {
        @Override
        public String status() {
            return "completed";
        }

        @Override
        public boolean isOver() {
            return true;
        }
    }

    /** It can go on no more. */
    record Expired(Instant at) implements FollowedSession {
        @Override
        public String status() {
            return "expired";
        }

        @Override
        public boolean isOver() {
            return true;
        }
    }

    /**
     * Its running time.
     *
     * @param elapsedSeconds when it was last told
     * @param runningSince since when it runs on from there; empty while it stands
     */
    record RunningTime(long elapsedSeconds, Optional<Instant> runningSince) {

        /** It runs on from here. */
        public static RunningTime from(long elapsedSeconds, Instant at) {
            return new RunningTime(elapsedSeconds, Optional.of(at));
        }

        /** It stands at this. */
        public static RunningTime at(long elapsedSeconds) {
            return new RunningTime(elapsedSeconds, Optional.empty());
        }

        /** The same, told anew: it runs on when it ran. */
        public RunningTime told(long seconds, Instant at) {
            return new RunningTime(seconds, runningSince.map(running -> at));
        }

        /** The same, but it stands. */
        public RunningTime stopped() {
            return at(elapsedSeconds);
        }

        /** Its seconds at a moment. */
        public long secondsAt(Instant now) {
            return runningSince
                    .map(since -> elapsedSeconds
                            + Math.max(0, Duration.between(since, now).toSeconds()))
                    .orElse(elapsedSeconds);
        }
    }
}
