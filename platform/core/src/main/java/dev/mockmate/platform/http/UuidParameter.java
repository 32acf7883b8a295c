package dev.mockmate.platform.http;

import com.google.re2j.Pattern;
import dev.mockmate.platform.problem.CommonProblem;
import dev.mockmate.platform.problem.ProblemException;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.UUID;

/** Ids in paths and queries: a malformed one is 400, and only the full 36-character form is an id. */
@Provider
public class UuidParameter implements ParamConverterProvider {
    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    @Override
    @SuppressWarnings("unchecked")
    public <T> ParamConverter<T> getConverter(Class<T> rawType, Type genericType, Annotation[] annotations) {
        return rawType == UUID.class ? (ParamConverter<T>) new Converter() : null;
    }

    /**
     * Reads an id.
     *
     * @throws ProblemException {@link CommonProblem#MALFORMED_ID}
     */
    public static UUID parse(String text) {
        if (text == null || !UUID_FORM.matcher(text).matches()) {
            throw ProblemException.of(CommonProblem.MALFORMED_ID, "An id is a UUID of 36 characters.");
        }
        return UUID.fromString(text);
    }

    private static final class Converter implements ParamConverter<UUID> {
        @Override
        public UUID fromString(String text) {
            return parse(text);
        }

        @Override
        public String toString(UUID id) {
            return id.toString();
        }
    }
}
