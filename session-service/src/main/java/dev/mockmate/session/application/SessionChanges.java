package dev.mockmate.session.application;

import dev.mockmate.contracts.event.SessionEvent;
import dev.mockmate.session.domain.Credits;
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
        return Optional.empty();
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
        return new JsonObject();
    }

    private static JsonObject elapsed(Duration elapsed) {
        return new JsonObject().put("elapsed_seconds", elapsed.toSeconds());
    }
}
