package dev.mockmate.session.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Something that happened to a session. The application stores each in the history and tells the other services. */
public sealed interface SessionChange {
    /** When it happened, which may lie before it was noticed. */
    Instant at();

    /** See {@link SessionState.Activating}. */
    record ActivationRequested(UUID activationId, Instant at, Instant expiresAt) implements SessionChange {}

    /** See {@link SessionState.Active}. */
    record Activated(UUID activationId, Instant at) implements SessionChange {}

    /** Billing declined. */
    record ActivationDeclined(UUID activationId, int required, long available, Instant at) implements SessionChange {}

    /** The session stopped waiting. */
    record ActivationWithdrawn(UUID activationId, String reason, Instant at) implements SessionChange {}

    /** See {@link SessionState.Paused}. */
    record Paused(PauseReason reason, Duration elapsed, Instant at) implements SessionChange {}

    /** The clock runs again. */
    record Resumed(Duration elapsed, Instant at) implements SessionChange {}

    /** The interview has really begun. */
    record InterviewBegan(String because, Instant at) implements SessionChange {}

    /** Running time at {@code at}. */
    record Metered(Duration elapsed, Instant at) implements SessionChange {}

    /** See {@link SessionState.Abandoned}. */
    record Abandoned(Instant at) implements SessionChange {}

    /** Back from abandoned. */
    record CameBack(Instant at) implements SessionChange {}

    /** See {@link SessionState.Expired}. */
    record Expired(Instant at) implements SessionChange {}

    /** See {@link SessionState.Completed}. */
    record Completed(EndReason reason, Duration elapsed, boolean began, int creditsDue, Instant at)
            implements SessionChange {}
}
