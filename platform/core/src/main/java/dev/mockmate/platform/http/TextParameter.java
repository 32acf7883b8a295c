package dev.mockmate.platform.http;

import dev.mockmate.platform.problem.CommonProblem;
import dev.mockmate.platform.problem.ProblemException;
import dev.mockmate.platform.text.Texts;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Text in headers, forms, paths and queries: what could not be kept as it is ({@link Texts}) is 400. */
@Provider
public class TextParameter implements ParamConverterProvider {
    @Override
    @SuppressWarnings("unchecked")
    public <T> ParamConverter<T> getConverter(Class<T> rawType, Type genericType, Annotation[] annotations) {
        return rawType == String.class ? (ParamConverter<T>) new Converter() : null;
    }

    private static final class Converter implements ParamConverter<String> {
        @Override
        public String fromString(String text) {
            if (text != null && !Texts.isStorable(text)) {
                throw ProblemException.of(
                        CommonProblem.INVALID_PARAMETER,
                        "A parameter has a NUL character or half of a surrogate pair.");
            }
            return text;
        }

        @Override
        public String toString(String text) {
            return text;
        }
    }
}
