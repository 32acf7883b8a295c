package dev.mockmate.session.application;

import dev.mockmate.contracts.event.SessionEvent;
import dev.mockmate.session.domain.Credits;
import dev.mockmate.session.domain.JobBrief;
import dev.mockmate.session.domain.SessionChange;
import dev.mockmate.session.store.SessionRow;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** How a change of a session is told: to other services as an event, to its owner as an entry of the history. */
final class SessionChanges {
    private SessionChanges() {}

    /** The event the other services get; empty for what concerns nobody else. */
    static Optional<SessionEvent> event(SessionRow row, SessionChange change) {
        UUID id = row.id();
        UUID user = row.userId();
        if (change instanceof SessionChange.ActivationRequested c) {
            return Optional.of(
                    new SessionEvent.ActivationRequested(id, user, c.activationId(), 1, c.at(), c.expiresAt()));
        } else if (change instanceof SessionChange.Activated c) {
            return Optional.of(new SessionEvent.Activated(id, user, c.activationId(), c.at()));
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
            return Optional.of(
                    new SessionEvent.Metered(id, user, c.elapsed().toSeconds(), Credits.due(c.elapsed()), c.at()));
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
        } else if (change instanceof SessionChange.Corrected c) {
            return Optional.of(
                    new SessionEvent.Corrected(id, user, c.elapsed().toSeconds(), c.creditsDue(), c.by(), c.at()));
        }
        return Optional.empty();
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

    /** The history's name of a change, like {@code activation_requested}. */
    static String kind(SessionChange change) {
        return change.getClass()
                .getSimpleName()
                .replaceAll("([a-z])([A-Z])", "$1_$2")
                .toLowerCase(java.util.Locale.ROOT);
    }

    /** What the history tells beside the kind. */
    static JsonObject detail(SessionChange change) {
        if (change instanceof SessionChange.ActivationRequested c) {
            return new JsonObject().put("activation_id", c.activationId().toString());
        } else if (change instanceof SessionChange.Activated c) {
            return new JsonObject().put("activation_id", c.activationId().toString());
        } else if (change instanceof SessionChange.ActivationDeclined c) {
            return new JsonObject().put("required", c.required()).put("available", c.available());
        } else if (change instanceof SessionChange.ActivationWithdrawn c) {
            return new JsonObject().put("reason", c.reason());
        } else if (change instanceof SessionChange.Paused c) {
            return elapsed(c.elapsed()).put("reason", c.reason().label());
        } else if (change instanceof SessionChange.Resumed c) {
            return elapsed(c.elapsed());
        } else if (change instanceof SessionChange.InterviewBegan c) {
            return new JsonObject().put("because", c.because());
        } else if (change instanceof SessionChange.Metered c) {
            return elapsed(c.elapsed());
        } else if (change instanceof SessionChange.Completed c) {
            return elapsed(c.elapsed()).put("reason", c.reason().label()).put("credits_due", c.creditsDue());
        }
        return laterDetail(change);
    }

    private static JsonObject laterDetail(SessionChange change) {
        if (change instanceof SessionChange.CameBack c) {
            return elapsed(c.elapsed()).put("reason", c.reason().label());
        } else if (change instanceof SessionChange.Connected c) {
            return connection(c);
        } else if (change instanceof SessionChange.Disconnected c) {
            return c.connectionId() == null
                    ? new JsonObject()
                    : new JsonObject().put("connection_id", c.connectionId().toString());
        } else if (change instanceof SessionChange.GraceBegan c) {
            return new JsonObject()
                    .put("credit_number", c.creditNumber())
                    .put("ends_at", c.endsAt().toString());
        } else if (change instanceof SessionChange.GraceLifted c) {
            return new JsonObject().put("credit_number", c.creditNumber());
        } else if (change instanceof SessionChange.MaxDurationNear c) {
            return new JsonObject()
                    .put("minutes_left", c.minutesLeft())
                    .put("ends_at", c.endsAt().toString());
        } else if (change instanceof SessionChange.DurationClaimed c) {
            return elapsed(c.elapsed()).put("claimed_minutes", c.minutes());
        } else if (change instanceof SessionChange.Corrected c) {
            JsonObject detail = elapsed(c.elapsed())
                    .put("before_seconds", c.before().toSeconds())
                    .put("credits_due", c.creditsDue());
            return c.reason().isEmpty() ? detail : detail.put("reason", c.reason());
        }
        return new JsonObject();
    }

    private static JsonObject connection(SessionChange.Connected connected) {
        JsonObject detail = new JsonObject()
                .put("connection_id", connected.connectionId().toString())
                .put("client_name", connected.client().name())
                .put("client_version", connected.client().version())
                .put("client_platform", connected.client().platform());
        return connected.replaced() == null
                ? detail
                : detail.put("replaced_connection_id", connected.replaced().toString());
    }

    private static JsonObject elapsed(Duration elapsed) {
        return new JsonObject().put("elapsed_seconds", elapsed.toSeconds());
    }
}
