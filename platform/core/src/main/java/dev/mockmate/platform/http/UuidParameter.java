package dev.mockmate.platform.http;

import dev.mockmate.platform.text.UuidText;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.UUID;

/** Ids in paths and queries: a malformed one is 400, and only the full 36-character form is an id. */
@Provider
public class UuidParameter implements ParamConverterProvider {
    @Override
    @SuppressWarnings("unchecked")
    public <T> ParamConverter<T> getConverter(Class<T> rawType, Type genericType, Annotation[] annotations) {
        return rawType == UUID.class ? (ParamConverter<T>) new Converter() : null;
    }

    private static final class Converter implements ParamConverter<UUID> {
        @Override
        public UUID fromString(String text) {
            return UuidText.parse(text);
        }

        @Override
        public String toString(UUID id) {
            return id.toString();
        }
    }
}
