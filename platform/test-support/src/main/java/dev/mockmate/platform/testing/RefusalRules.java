package dev.mockmate.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.mockmate.platform.problem.ProblemException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What a service does with the refusals of its use cases: each has a problem document, none is forgotten. A service has one
 * test class that extends it.
 *
 * @param <R> the sealed type of its refusals
 */
public abstract class RefusalRules<R> {
    private static final int UNAVAILABLE = 503;

    private final Class<R> type;
    private final List<R> oneOfEach;
    private final Function<R, ProblemException> mapper;

    /**
     * @param type the sealed type
     * @param oneOfEach a refusal of each kind
     * @param mapper the problem that tells it
     */
    protected RefusalRules(Class<R> type, List<R> oneOfEach, Function<R, ProblemException> mapper) {
        this.type = type;
        this.oneOfEach = oneOfEach;
        this.mapper = mapper;
    }

    @Test
    void shouldKnowEveryRefusal() {
        assertThat(oneOfEach.stream().<Class<?>>map(Object::getClass))
                .containsExactlyInAnyOrderElementsOf(Arrays.asList(type.getPermittedSubclasses()));
    }

    @TestFactory
    Stream<DynamicTest> shouldTellEachRefusalByAProblemOfTheCallerOrOneToComeAgainFor() {
        return oneOfEach.stream()
                .map(refusal -> dynamicTest(refusal.getClass().getSimpleName(), () -> {
                    int status = mapper.apply(refusal).type().entry().status();

                    assertThat(status).satisfiesAnyOf(one -> assertThat(one).isBetween(400, 499), one -> assertThat(one)
                            .isEqualTo(UNAVAILABLE));
                }));
    }
}
