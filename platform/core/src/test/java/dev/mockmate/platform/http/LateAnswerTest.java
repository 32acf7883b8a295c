package dev.mockmate.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class LateAnswerTest {
    private final List<Object> set = new ArrayList<>();
    private final ContainerResponseContext answer =
            fake(ContainerResponseContext.class, arguments -> set.add(arguments[0]));

    @Test
    void shouldForgetWhatCannotBeWrittenAnyMore() {
        new LateAnswer().forget(answer, exchange(true));

        assertThat(set).hasSize(1).containsOnlyNulls();
    }

    @Test
    void shouldLeaveAnswersAsTheyAre() {
        new LateAnswer().forget(answer, exchange(false));

        assertThat(set).isEmpty();
    }

    private static RoutingContext exchange(boolean ended) {
        HttpServerResponse response = fake(HttpServerResponse.class, arguments -> ended);
        return fake(RoutingContext.class, arguments -> response);
    }

    /** Whatever is called answers the same. */
    private static <T> T fake(Class<T> type, Function<Object[], Object> answer) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    Object told = answer.apply(arguments);
                    return method.getReturnType() == void.class ? null : told;
                }));
    }
}
