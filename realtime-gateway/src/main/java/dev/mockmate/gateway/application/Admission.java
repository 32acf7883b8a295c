package dev.mockmate.gateway.application;

import dev.mockmate.gateway.domain.ClockSnapshot;
import dev.mockmate.gateway.domain.CloseReason;
import dev.mockmate.gateway.domain.ErrorCode;
import dev.mockmate.gateway.sessions.Reply.Refusal;
import java.util.Optional;
import java.util.UUID;

/** Whether a client may have its connection. */
public sealed interface Admission {

    /**
     * It may.
     *
     * @param resumption where its earlier connection broke; empty for one that starts
     */
    record Admitted(Verified verified, UUID sessionId, ClockSnapshot clock, Optional<Resumption> resumption)
            implements Admission {
        /** The session's status, which the clock tells. */
        public String status() {
            return clock.isRunning() ? "active" : "paused";
        }

        /** The same, as a resume. */
        public Admitted resuming(Resumption from) {
            return new Admitted(verified, sessionId, clock, Optional.of(from));
        }
    }

    /**
     * What a client that comes back says it has.
     *
     * @param epoch names its earlier connection, unchecked
     * @param lastSequence the last number it got there
     */
    record Resumption(String epoch, long lastSequence) {}

    /**
     * It may not: tell why, then close.
     *
     * @param temporary whether trying again may help
     */
    record TurnedAway(ErrorCode code, String message, boolean temporary, CloseReason close) implements Admission {
        /** The token does not hold. */
        public static TurnedAway badToken() {
            return new TurnedAway(
                    ErrorCode.AUTH,
                    "Authentication failed: the authentication token is not valid.",
                    false,
                    CloseReason.BAD_TOKEN);
        }

        /** The resume token does not hold: the client begins anew with a start. */
        public static TurnedAway badResumeToken() {
            return new TurnedAway(
                    ErrorCode.AUTH,
                    "Authentication failed: the resume token is not valid; start with a token of your own.",
                    false,
                    CloseReason.BAD_TOKEN);
        }

        /** No such session, or somebody else's: which of the two is not told. */
        public static TurnedAway notFound() {
            return new TurnedAway(
                    ErrorCode.UNKNOWN_INTERVIEW, "The interview was not found.", false, CloseReason.NOT_FOUND);
        }

        /** The token is good for another session. */
        public static TurnedAway notAllowed() {
            return new TurnedAway(
                    ErrorCode.NOT_ALLOWED,
                    "Not allowed: for this token the interview was not found.",
                    false,
                    CloseReason.NOT_FOUND);
        }

        /** The user has as many live connections as one may have. */
        public static TurnedAway tooManyLines() {
            return new TurnedAway(
                    ErrorCode.ILLEGAL_NOW,
                    "You have as many live interviews as are allowed at once; end one of them.",
                    false,
                    CloseReason.TOO_MANY);
        }

        /** All places are taken; nothing was lost, the client comes back. */
        public static TurnedAway noPlace() {
            return new TurnedAway(
                    ErrorCode.UNAVAILABLE, "There is no place just now; try again.", true, CloseReason.NO_PLACE);
        }

        /** No credit to begin with. */
        public static TurnedAway noCredits() {
            return new TurnedAway(
                    ErrorCode.NO_CREDITS, "There is no credit left to begin with.", false, CloseReason.NO_CREDITS);
        }

        /** The session was over before. */
        public static TurnedAway alreadyOver() {
            return new TurnedAway(ErrorCode.ILLEGAL_NOW, "The interview is over.", false, CloseReason.ALREADY_OVER);
        }

        /** The named fallback for every failure on the way: nothing was lost, the client comes back. */
        public static TurnedAway comeBackLater() {
            return new TurnedAway(
                    ErrorCode.UNAVAILABLE, "The interview cannot be reached just now.", true, CloseReason.UNAVAILABLE);
        }

        /** The user's own rate is used up, by whatever else asks in its name; nothing was lost, the client comes back. */
        public static TurnedAway tooFast() {
            return new TurnedAway(
                    ErrorCode.TOO_FAST, "Too many requests in your name; slow down.", true, CloseReason.UNAVAILABLE);
        }

        /** What session-service's refusal means to a client that wants in. */
        public static TurnedAway because(Refusal refusal) {
            switch (refusal) {
                case UNAUTHENTICATED:
                    return badToken();
                case NO_CREDITS:
                    return noCredits();
                case NOT_ALLOWED:
                    return notAllowed();
                case ILLEGAL_NOW:
                    return alreadyOver();
                case TOO_FAST:
                    return tooFast();
                default:
                    return notFound();
            }
        }
    }
}
