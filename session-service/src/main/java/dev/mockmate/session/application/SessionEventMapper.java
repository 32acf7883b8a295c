package dev.mockmate.session.application;

import dev.mockmate.contracts.event.SessionEvent;
import dev.mockmate.session.domain.JobBrief;
import dev.mockmate.session.domain.SessionChange;
import java.util.Optional;
import java.util.UUID;

/** How a change of a session is told to the other services. */
public final class SessionEventMapper {
    private SessionEventMapper() {}

    /** The event the other services get; empty for what concerns nobody else. */
    public static Optional<SessionEvent> of(UUID id, UUID user, SessionChange change) {
        if (change instanceof SessionChange.ActivationRequested c) {
            return Optional.of(
                    new SessionEvent.ActivationRequested(id, user, c.activationId(), 1, c.at(), c.expiresAt()));
        } else if (change instanceof SessionChange.Activated c) {
            return Optional.of(new SessionEvent.Activated(id, user, c.activationId(), c.at()));
        } else if (change instanceof SessionChange.ActivationDeclined c) {
            return Optional.of(new SessionEvent.ActivationWithdrawn(id, user, c.activationId(), "declined", c.at()));
        } else if (change instanceof SessionChange.ActivationWithdrawn c) {
            return Optional.of(new SessionEvent.ActivationWithdrawn(id, user, c.activationId(), c.reason(), c.at()));
        } else if (change instanceof SessionChange.Paused c) {
            return Optional.of(new SessionEvent.Paused(
                    id, user, c.reason().label(), c.elapsed().toSeconds(), c.at()));
        } else if (change instanceof SessionChange.Resumed c) {
            return Optional.of(new SessionEvent.Resumed(id, user, c.elapsed().toSeconds(), c.at()));
        } else if (change instanceof SessionChange.InterviewBegan c) {
            return Optional.of(new SessionEvent.InterviewBegan(id, user, c.because(), c.at()));
        } else if (change instanceof SessionChange.Metered c) {
            return Optional.of(new SessionEvent.Metered(id, user, c.elapsed().toSeconds(), c.creditsDue(), c.at()));
        } else if (change instanceof SessionChange.Abandoned c) {
            return Optional.of(new SessionEvent.Abandoned(id, user, c.at()));
        } else if (change instanceof SessionChange.Expired c) {
            return Optional.of(new SessionEvent.Expired(id, user, c.at()));
        } else if (change instanceof SessionChange.Completed c) {
            return Optional.of(new SessionEvent.Completed(
                    id, user, c.reason().label(), c.elapsed().toSeconds(), c.creditsDue(), c.began(), c.at()));
        }
        return laterEvent(id, user, change);
    }

    private static Optional<SessionEvent> laterEvent(UUID id, UUID user, SessionChange change) {
        if (change instanceof SessionChange.CameBack c) {
            return Optional.of(new SessionEvent.Paused(
                    id, user, c.reason().label(), c.elapsed().toSeconds(), c.at()));
        } else if (change instanceof SessionChange.Changed c) {
            return Optional.of(changed(id, user, c));
        } else if (change instanceof SessionChange.Connected c) {
            return Optional.of(new SessionEvent.Connected(
                    id, user, c.connectionId(), c.replaced(), c.client().name(), c.at()));
        } else if (change instanceof SessionChange.MaxDurationNear c) {
            return Optional.of(new SessionEvent.MaxDurationNear(id, user, c.minutesLeft(), c.endsAt(), c.at()));
        } else if (change instanceof SessionChange.Waived c) {
            return Optional.of(new SessionEvent.Corrected(id, user, c.elapsed().toSeconds(), 0, null, c.at()));
        } else if (change instanceof SessionChange.Corrected c) {
            return Optional.of(
                    new SessionEvent.Corrected(id, user, c.elapsed().toSeconds(), c.creditsDue(), c.by(), c.at()));
        } else if (change instanceof SessionChange.Disconnected
                || change instanceof SessionChange.GraceBegan
                || change instanceof SessionChange.GraceLifted
                || change instanceof SessionChange.DurationClaimed) {
            return Optional.empty();
        }
        throw new IllegalArgumentException("it is not decided who is told of " + change.kind());
    }

    private static SessionEvent changed(UUID id, UUID user, SessionChange.Changed change) {
        JobBrief brief = change.brief();
        return new SessionEvent.Changed(
                id,
                user,
                brief.sessionName(),
                brief.jobTitle(),
                brief.jobDescription(),
                brief.company(),
                brief.difficulty(),
                brief.interviewType(),
                brief.language(),
                change.at());
    }
}
