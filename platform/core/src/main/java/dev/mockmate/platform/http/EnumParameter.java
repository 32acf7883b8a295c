package dev.mockmate.platform.http;

import dev.mockmate.platform.problem.CommonProblem;
import dev.mockmate.platform.problem.ProblemException;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;

/** Words of a fixed list in paths and queries, true and false too: another word is 400 instead of the framework's 404, or of false. */
@Provider
public class EnumParameter implements ParamConverterProvider {
    @Override
    public <T> ParamConverter<T> getConverter(Class<T> rawType, Type genericType, Annotation[] annotations) {
        if (rawType.isEnum()) {
            return new Converter<>(Arrays.asList(rawType.getEnumConstants()));
        }
        return rawType == Boolean.class
                ? new Converter<>(List.of(rawType.cast(Boolean.TRUE), rawType.cast(Boolean.FALSE)))
                : null;
    }

    private record Converter<W>(List<W> words) implements ParamConverter<W> {
        @Override
        public W fromString(String text) {
            if (text == null) {
                return null;
            }
            return words.stream()
                    .filter(word -> toString(word).equals(text))
                    .findFirst()
                    .orElseThrow(() -> ProblemException.of(
                            CommonProblem.INVALID_PARAMETER, "A parameter must be one of " + words + "."));
        }

        @Override
        public String toString(W word) {
            return word.toString();
        }
    }
}
