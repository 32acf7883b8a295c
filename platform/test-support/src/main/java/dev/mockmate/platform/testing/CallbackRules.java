package dev.mockmate.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What every service keeps to: callbacks of chains run as they are, since what belongs to a call lies in its context already. */
public abstract class CallbackRules {

    @Test
    void shouldCarryNothingFromCallbackToCallback() {
        Function<String, String> callback = text -> text + "!";

        assertThat(Infrastructure.decorate(callback))
                .as("with a context provider that mp.context.ThreadContext.unchanged does not name, each is wrapped")
                .isSameAs(callback);
    }
}
