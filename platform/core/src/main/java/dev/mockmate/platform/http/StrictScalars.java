package dev.mockmate.platform.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import dev.mockmate.platform.problem.ProblemException;
import dev.mockmate.platform.text.UuidText;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.function.Function;

/**
 * Reads times and ids in JSON only from strings of their one form: RFC 3339 with an offset, and UUIDs of 36 characters. Empty and
 * blank strings, numbers and the other forms the libraries know are 400.
 */
final class StrictScalars extends SimpleModule {
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    StrictScalars() {
        super("mockmate-strict-scalars");
        addDeserializer(
                Instant.class,
                new FromString<>(Instant.class, "a time like 2026-01-01T10:00:00Z", StrictScalars::time));
        addDeserializer(UUID.class, new FromString<>(UUID.class, "a UUID of 36 characters", StrictScalars::id));
    }

    /** Years of four digits, which is what RFC 3339 has and every store holds. */
    private static Instant time(String text) {
        Instant time = OffsetDateTime.parse(text).toInstant();
        if (time.isBefore(FIRST) || time.isAfter(LAST)) {
            throw new DateTimeException("out of range");
        }
        return time;
    }

    private static UUID id(String text) {
        return UuidText.parse(text);
    }

    private static final class FromString<T> extends StdScalarDeserializer<T> {
        private final String form;
        private final transient Function<String, T> read;

        FromString(Class<T> type, String form, Function<String, T> read) {
            super(type);
            this.form = form;
            this.read = read;
        }

        @Override
        @SuppressWarnings("unchecked")
        public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (json.currentToken() != JsonToken.VALUE_STRING) {
                return (T) context.handleUnexpectedToken(handledType(), json);
            }
            try {
                return read.apply(json.getText());
            } catch (DateTimeException | ProblemException otherForm) {
                return (T) context.handleWeirdStringValue(handledType(), json.getText(), "must be %s", form);
            }
        }
    }
}
