package dev.mockmate.interview.attempt.application;

import dev.mockmate.interview.attempt.domain.Attempt;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An answer that is handed in.
 *
 * @param attemptId empty = the newest attempt at the question
 * @param responseTime seconds
 * @param delivery what the client measured, as it sent it
 */
public record Submission(
        UUID exchangeId, Optional<UUID> attemptId, String text, double responseTime, Optional<JsonObject> delivery) {

    /** As it is stored: with the figures of its delivery. */
    public Attempt.Answer answer(Instant at) {
        Optional<String> figures = delivery.map(sent -> DeliveryJson.measured(sent, text, responseTime))
                .map(JsonObject::encode);
        return new Attempt.Answer(text, responseTime, figures, at);
    }
}
