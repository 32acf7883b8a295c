package dev.mockmate.interview.avatar.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A session at an avatar provider, from before it was started there until it was stopped there.
 *
 * <pre>
 *   starting ──named, live──▶ live ──end──▶ stopping ──stopped──▶ stopped
 *       └──────────────end──────────────────▲    │ ▲                │
 *                                            later┘ └── stopAgain ───┘ (its start came to life behind the stop)
 * </pre>
 *
 * <p>Each arrow is one conditional statement of the store, because calls, jobs and events of several replicas meet here; what a state
 * knows is told by its type.
 */
public sealed interface AvatarSession {

    /** What never changes of it. */
    Origin origin();

    /**
     * What a session is of.
     *
     * @param provider {@code liveavatar|heygen}
     * @param startedAt when this service began it
     */
    record Origin(UUID id, UUID interviewId, UUID sessionId, UUID userId, String provider, Instant startedAt) {}

    /**
     * Its call to the provider is under way.
     *
     * @param providerSessionId once the provider has named it
     */
    record Starting(Origin origin, Optional<String> providerSessionId) implements AvatarSession {
        /** One nobody at the provider knows of yet. */
        public static Starting of(Origin origin) {
            return new Starting(origin, Optional.empty());
        }
    }

    /** It runs and is paid for. */
    record Live(Origin origin, String providerSessionId, AvatarRoom room) implements AvatarSession {
        /** When the provider ends it. */
        public Instant expiresAt() {
            return origin.startedAt().plus(room.maxDuration());
        }
    }

    /**
     * It is to be stopped at the provider.
     *
     * @param providerSessionId empty when the provider never named it: then there is nothing to stop
     * @param tries that were begun, this one included
     */
    record Stopping(Origin origin, Optional<String> providerSessionId, AvatarEnd reason, int tries)
            implements AvatarSession {
        /** When it is tried again after a failure; empty when it is left to the provider's own limits. */
        public Optional<Instant> nextTry(StopPolicy policy, Instant now) {
            return tries >= policy.tries() ? Optional.empty() : Optional.of(now.plus(policy.waitAfter(tries)));
        }
    }

    /**
     * It does not run any more.
     *
     * @param confirmed whether the provider said so, or never knew it
     */
    record Stopped(Origin origin, AvatarEnd reason, boolean confirmed, Instant at) implements AvatarSession {}

    /**
     * How patiently a session is stopped.
     *
     * @param tries in all
     * @param base doubled with each failure is the wait after it
     * @param maxWait between two tries
     */
    record StopPolicy(int tries, Duration base, Duration maxWait) {
        private static final int MOST_DOUBLINGS = 20;

        Duration waitAfter(int made) {
            Duration doubled = base.multipliedBy(1L << Math.min(made, MOST_DOUBLINGS));
            return doubled.compareTo(maxWait) > 0 ? maxWait : doubled;
        }
    }
}
