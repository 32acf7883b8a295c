package dev.mockmate.contracts.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/**
 * The JSON form of events: snake_case, RFC 3339 times, absent values left out. Unknown fields are ignored on reading, so that
 * a field can be added without breaking older consumers.
 */
public final class EventJson {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();

    private EventJson() {}

    /** The event as JSON text. */
    public static String write(Event event) {
        try {
            return MAPPER.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("event cannot be written: " + EventTypes.typeOf(event), e);
        }
    }

    /**
     * Reads an event.
     *
     * @throws UnreadableEventException when the text is not JSON or does not have the shape of {@code type}
     */
    public static <E extends Event> E read(String json, Class<E> type) {
        try {
            E event = MAPPER.readValue(json, type);
            if (event == null || event.key() == null) {
                throw new UnreadableEventException("event without a key: " + EventTypes.typeOf(type), null);
            }
            return event;
        } catch (JsonProcessingException e) {
            throw new UnreadableEventException("not a " + EventTypes.typeOf(type), e);
        }
    }

    /** A record that claims a known type but does not have its shape. It belongs into the dead letters. */
    public static final class UnreadableEventException extends RuntimeException {
        UnreadableEventException(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
