package dev.mockmate.interview.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mockmate.interview.FakeProvider;
import dev.mockmate.interview.FakeProvider.Mood;
import dev.mockmate.interview.avatar.provider.AvatarsOnTheWire;
import dev.mockmate.interview.provider.application.ProviderUnavailableException;
import dev.mockmate.platform.testing.Probe;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A provider that misbehaves in every way there is. */
class JsonProviderTest {
    private static final String PATH = "/streaming.stop";

    private final AvatarsOnTheWire wire = new AvatarsOnTheWire(Duration.ofSeconds(3));
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private JsonProvider provider;

    @BeforeEach
    void start() {
        FakeProvider.reset();
        provider = new JsonProvider("test", wire.config().heygen(), wire.vertx(), metrics);
    }

    @AfterEach
    void stop() {
        wire.close();
    }

    @Test
    void shouldReadWhatItIsAnswered() {
        JsonObject answer = post();

        assertThat(answer.getInteger("code")).isEqualTo(100);
        assertThat(metrics.counter("mockmate.provider.calls", "provider", "test", "outcome", "ok")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void shouldTryAgainWhatPassesByItself() {
        for (Mood passing : new Mood[] {Mood.BUSY, Mood.BROKEN, Mood.CUT, Mood.RUBBISH, Mood.EMPTY, Mood.SLOW}) {
            FakeProvider.mood("/v1" + PATH, passing);
            FakeProvider.CALLS.clear();

            post();

            assertThat(FakeProvider.calls("/v1" + PATH)).as(passing.name()).hasSize(2);
        }
    }

    @Test
    void shouldFailWhenItFailsAgain() {
        for (Mood bad : new Mood[] {Mood.BUSY, Mood.BROKEN, Mood.CUT, Mood.RUBBISH, Mood.EMPTY, Mood.SLOW}) {
            FakeProvider.mood("/v1" + PATH, bad, bad);

            assertThatThrownBy(this::post).as(bad.name()).isInstanceOf(ProviderUnavailableException.class);
        }
    }

    @Test
    void shouldNotRepeatWhatMakesSomethingNew() {
        FakeProvider.mood("/v1" + PATH, Mood.BROKEN);

        assertThatThrownBy(() -> wire.done(() -> provider.postOnce(PATH, Map.of(), new JsonObject())))
                .isInstanceOf(ProviderUnavailableException.class);
        assertThat(FakeProvider.calls("/v1" + PATH)).hasSize(1);
    }

    @Test
    void shouldNotRepeatWhatIsRefused() {
        FakeProvider.mood("/v1" + PATH, Mood.REFUSES);

        assertThatThrownBy(this::post).hasMessage("test: status 401");
        assertThat(FakeProvider.calls("/v1" + PATH)).hasSize(1);
    }

    @Test
    void shouldLeaveItAloneAfterFailures() {
        for (int i = 0; i < 5; i++) {
            FakeProvider.mood("/v1" + PATH, Mood.BROKEN, Mood.BROKEN);
            assertThatThrownBy(this::post).isInstanceOf(ProviderUnavailableException.class);
        }
        FakeProvider.CALLS.clear();

        assertThatThrownBy(this::post).hasMessageContaining("left alone");
        assertThat(FakeProvider.CALLS).isEmpty();
        Probe.eventually(() -> assertThatCode(this::post).doesNotThrowAnyException());
    }

    private JsonObject post() {
        return wire.done(() -> provider.post(PATH, Map.of(), new JsonObject()));
    }
}
