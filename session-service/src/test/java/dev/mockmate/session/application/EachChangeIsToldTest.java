package dev.mockmate.session.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.mockmate.session.domain.SessionChange;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A change that is added to a session is decided about wherever changes are told. */
class EachChangeIsToldTest {
    private static final UUID ID = UUID.fromString("0198c0de-0000-7000-8000-000000000001");

    static Stream<Class<?>> changes() {
        return Arrays.stream(SessionChange.class.getPermittedSubclasses());
    }

    @Test
    void shouldHaveChanges() {
        assertThat(changes()).hasSizeGreaterThan(15);
    }

    @ParameterizedTest
    @MethodSource("changes")
    void shouldDecideWhatOtherServicesHear(Class<?> kind) throws ReflectiveOperationException {
        SessionChange change = (SessionChange) sample(kind);

        assertThatCode(() -> SessionEventMapper.of(ID, ID, change)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("changes")
    void shouldDecideWhatTheHistoryTells(Class<?> kind) throws ReflectiveOperationException {
        SessionChange change = (SessionChange) sample(kind);

        assertThatCode(() -> HistoryEntries.detail(change)).doesNotThrowAnyException();
    }

    private static Object sample(Class<?> type) throws ReflectiveOperationException {
        if (type.isRecord()) {
            Class<?>[] types = Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new);
            Object[] values = new Object[types.length];
            for (int at = 0; at < types.length; at++) {
                values[at] = sample(types[at]);
            }
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        if (type == UUID.class) {
            return ID;
        }
        if (type == Instant.class) {
            return Instant.EPOCH;
        }
        if (type == Duration.class) {
            return Duration.ofMinutes(1);
        }
        if (type == String.class) {
            return "en";
        }
        return type == boolean.class ? (Object) true : type == long.class ? (Object) 1L : (Object) 1;
    }
}
