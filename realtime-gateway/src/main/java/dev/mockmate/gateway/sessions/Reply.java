package dev.mockmate.gateway.sessions;

import java.util.Optional;

/** What session-service answered. That it did not answer is a failure, not a reply. */
public sealed interface Reply<T> {

    /** It did what was asked. */
    record Done<T>(T value) implements Reply<T> {}

    /** It refused. */
    record Refused<T>(Refusal refusal) implements Reply<T> {}

    /** Why it refused. */
    enum Refusal {
        /** 401: the token does not hold (any more). */
        UNAUTHENTICATED(401),
        /** 402: no credit to begin with. */
        NO_CREDITS(402),
        /** 403: the role does not allow it. */
        NOT_ALLOWED(403),
        /** 404: no such session for this caller. */
        UNKNOWN(404),
        /** 409: not in this state. */
        ILLEGAL_NOW(409),
        /** 429: this caller asks too often; others are served. */
        TOO_FAST(429);

        private final int status;

        Refusal(int status) {
            this.status = status;
        }

        /** The refusal an HTTP status stands for; empty for one that is none of these. */
        public static Optional<Refusal> of(int status) {
            for (Refusal refusal : values()) {
                if (refusal.status == status) {
                    return Optional.of(refusal);
                }
            }
            return Optional.empty();
        }
    }
}
