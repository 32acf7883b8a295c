package dev.mockmate.session.domain;

/** Why something was not done. Each is a value, never an exception; the edge turns it into a problem document. */
public sealed interface Refusal
        permits Refusal.NotFound,
                TransitionResult.IllegalTransition,
                Refusal.InsufficientCredits,
                Refusal.ConnectionReplaced,
                Refusal.SessionTokenReplaced,
                Refusal.LaunchTokenInvalid {

    /** There is no such session, or it is not the caller's. */
    record NotFound() implements Refusal {}

    /** There is not enough credit to activate. */
    record InsufficientCredits(int required, long available) implements Refusal {}

    /** A newer connection took the place of the one that was named, or that one was dropped. */
    record ConnectionReplaced() implements Refusal {}

    /** A newer connection took the place of the one whose token was sent, or that token goes back too far. */
    record SessionTokenReplaced() implements Refusal {}

    /** The launch token was used, has expired or is another session's. */
    record LaunchTokenInvalid() implements Refusal {}
}
