package dev.mockmate.platform.event;

import dev.mockmate.contracts.event.Event;
import dev.mockmate.contracts.event.EventJson;
import dev.mockmate.contracts.event.EventTypes;
import dev.mockmate.platform.text.Texts;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * An event as it came from Kafka.
 *
 * @param id the sender's outbox id ({@code ce_id}); the same event keeps it however often it is delivered
 * @param event the event's content
 */
public record ReceivedEvent(UUID id, Event event) {

    /**
     * Reads a record in CloudEvents binary mode.
     *
     * @return empty for a tombstone and for a type this version does not know
     * @throws UnreadableRecordException when it is no event of ours: it belongs into the dead letters
     */
    public static Optional<ReceivedEvent> read(ConsumerRecord<String, String> message) {
        if (message.value() == null) {
            return Optional.empty();
        }
        String type = header(message, EventHeaders.TYPE);
        UUID id = id(message);
        if (!Texts.isStorableJson(message.value().getBytes(StandardCharsets.UTF_8))) {
            throw new UnreadableRecordException("text with a NUL character or half of a surrogate pair");
        }
        try {
            return EventTypes.classOf(type).map(known -> new ReceivedEvent(id, EventJson.read(message.value(), known)));
        } catch (EventJson.UnreadableEventException unreadable) {
            throw new UnreadableRecordException(unreadable.getMessage());
        }
    }

    private static UUID id(ConsumerRecord<String, String> message) {
        try {
            return UUID.fromString(header(message, EventHeaders.ID));
        } catch (IllegalArgumentException notAnId) {
            throw new UnreadableRecordException("ce_id is not a UUID");
        }
    }

    private static String header(ConsumerRecord<String, String> message, String name) {
        Header header = message.headers().lastHeader(name);
        if (header == null || header.value() == null) {
            throw new UnreadableRecordException("no header " + name);
        }
        return new String(header.value(), StandardCharsets.UTF_8);
    }

    /** A record that is no event of ours. Its message never holds the record's content. */
    public static final class UnreadableRecordException extends RuntimeException {
        UnreadableRecordException(String message) {
            super(message);
        }
    }
}
