package dev.mockmate.session.application;

import dev.mockmate.session.domain.SessionChange;
import io.vertx.core.json.JsonObject;
import java.time.Duration;

/** How a change of a session is told to its owner, as an entry of the history. */
final class HistoryEntries {
    private HistoryEntries() {}

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
            JsonObject detail =
                    elapsed(c.elapsed()).put("reason", c.reason().label()).put("credits_due", c.creditsDue());
            return c.note().isEmpty() ? detail : detail.put("note", c.note());
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
        } else if (change instanceof SessionChange.Waived c) {
            return elapsed(c.elapsed());
        } else if (change instanceof SessionChange.Corrected c) {
            JsonObject detail = elapsed(c.elapsed())
                    .put("before_seconds", c.before().toSeconds())
                    .put("credits_due", c.creditsDue());
            return c.reason().isEmpty() ? detail : detail.put("reason", c.reason());
        } else if (change instanceof SessionChange.Abandoned
                || change instanceof SessionChange.Expired
                || change instanceof SessionChange.Changed) {
            return new JsonObject();
        }
        throw new IllegalArgumentException("no history tells of " + change.kind());
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
