package dev.mockmate.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mockmate.platform.problem.ProblemException;
import jakarta.ws.rs.ext.ParamConverter;
import java.lang.annotation.Annotation;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class EnumParameterTest {
    private final EnumParameter parameters = new EnumParameter();

    @Test
    void shouldTakeWordsOfTheListAlone() {
        ParamConverter<TimeUnit> units = converter(TimeUnit.class);

        assertThat(units.fromString("DAYS")).isEqualTo(TimeUnit.DAYS);
        assertThat(units.fromString(null)).isNull();
        assertThatThrownBy(() -> units.fromString("weeks")).isInstanceOf(ProblemException.class);
    }

    @Test
    void shouldTakeNothingForFalseThatDoesNotSaySo() {
        ParamConverter<Boolean> answers = converter(Boolean.class);

        assertThat(answers.fromString("true")).isTrue();
        assertThat(answers.fromString("false")).isFalse();
        assertThatThrownBy(() -> answers.fromString("nonsense")).isInstanceOf(ProblemException.class);
        assertThat(converter(String.class)).isNull();
    }

    private <T> ParamConverter<T> converter(Class<T> type) {
        return parameters.getConverter(type, type, new Annotation[0]);
    }
}
