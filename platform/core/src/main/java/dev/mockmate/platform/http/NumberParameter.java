package dev.mockmate.platform.http;

import dev.mockmate.platform.problem.CommonProblem;
import dev.mockmate.platform.problem.ProblemException;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.function.Function;

/** Numbers in paths and queries: what is no number is 400 instead of the framework's 404. */
@Provider
public class NumberParameter implements ParamConverterProvider {
    @Override
    @SuppressWarnings("unchecked")
    public <T> ParamConverter<T> getConverter(Class<T> rawType, Type genericType, Annotation[] annotations) {
        if (rawType == Integer.class) {
            return (ParamConverter<T>) new Converter<>(Integer::valueOf);
        }
        return rawType == Long.class ? (ParamConverter<T>) new Converter<>(Long::valueOf) : null;
    }

    private record Converter<N extends Number>(Function<String, N> read) implements ParamConverter<N> {
        @Override
        public N fromString(String text) {
            if (text == null) {
                return null;
            }
            try {
                return read.apply(text);
            } catch (NumberFormatException notANumber) {
                throw ProblemException.of(CommonProblem.INVALID_PARAMETER, "A parameter must be a whole number.");
            }
        }

        @Override
        public String toString(N number) {
            return number.toString();
        }
    }
}
