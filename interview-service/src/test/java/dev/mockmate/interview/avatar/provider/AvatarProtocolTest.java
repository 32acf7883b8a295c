package dev.mockmate.interview.avatar.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mockmate.interview.FakeProvider;
import dev.mockmate.interview.FakeProvider.Mood;
import dev.mockmate.interview.avatar.application.Avatar;
import dev.mockmate.interview.avatar.domain.AvatarEnd;
import dev.mockmate.interview.avatar.domain.AvatarRoom;
import dev.mockmate.interview.provider.application.ProviderUnavailableException;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is said to LiveAvatar and HeyGen, and what is believed of their answers. */
class AvatarProtocolTest {
    private final AvatarsOnTheWire wire = new AvatarsOnTheWire(Duration.ofSeconds(8));
    private final List<String> named = new ArrayList<>();
    private Avatar live;
    private Avatar heygen;

    @BeforeEach
    void start() {
        FakeProvider.reset();
        live = new LiveAvatar(wire.config(), wire.vertx(), new SimpleMeterRegistry());
        heygen = new HeyGen(wire.config(), wire.vertx(), new SimpleMeterRegistry());
    }

    @AfterEach
    void stop() {
        wire.close();
    }

    @Test
    void shouldStartLiveAvatarInFullMode() {
        AvatarRoom line = start(live);

        assertThat(line).isEqualTo(new AvatarRoom("wss://livekit.test", "one-room", Duration.ofMinutes(10)));
        FakeProvider.Call token = FakeProvider.calls("/v1/sessions/token").get(0);
        assertThat(token.headers()).containsEntry("x-api-key", FakeProvider.KEY);
        assertThat(token.body()).isEqualTo(new JsonObject("""
                        {"mode": "FULL", "avatar_id": "anna", "is_sandbox": false, "interactivity_type": "PUSH_TO_TALK",
                         "avatar_persona": {"language": "en", "voice_id": "warm"}}
                        """));
        FakeProvider.Call begin = FakeProvider.calls("/v1/sessions/start").get(0);
        assertThat(begin.headers())
                .containsEntry("authorization", "Bearer one-session")
                .doesNotContainKey("x-api-key");
    }

    @Test
    void shouldStartHeyGen() {
        AvatarRoom line = start(heygen);

        assertThat(line).isEqualTo(new AvatarRoom("wss://heygen.test", "one-room", Duration.ofMinutes(15)));
        FakeProvider.Call made = FakeProvider.calls("/v1/streaming.new").get(0);
        assertThat(made.headers()).containsEntry("x-api-key", FakeProvider.KEY);
        assertThat(made.body()).isEqualTo(new JsonObject("""
                        {"quality": "medium", "version": "v2", "activity_idle_timeout": 300, "avatar_id": "anna",
                         "voice": {"voice_id": "warm"}}
                        """));
        assertThat(FakeProvider.calls("/v1/streaming.start").get(0).body().getString("session_id"))
                .isEqualTo(named.get(0));
    }

    @Test
    void shouldNameASessionBeforeItRuns() {
        for (Avatar avatar : List.of(live, heygen)) {
            assertThatThrownBy(() -> wire.done(() -> avatar.start(
                            "en", id -> Uni.createFrom().failure(new IllegalStateException("not wanted any more")))))
                    .hasMessage("not wanted any more");
        }
        assertThat(FakeProvider.calls("/v1/sessions/start")).isEmpty();
        assertThat(FakeProvider.calls("/v1/streaming.start")).isEmpty();
    }

    @Test
    void shouldHaveHeyGenRepeatAText() {
        Optional<Avatar.Command> command = wire.done(() -> heygen.speak("s-1", UUID.randomUUID(), "Hello"));

        assertThat(command).isEmpty();
        assertThat(FakeProvider.calls("/v1/streaming.task").get(0).body())
                .isEqualTo(new JsonObject("{\"session_id\":\"s-1\",\"text\":\"Hello\",\"task_type\":\"repeat\"}"));
    }

    @Test
    void shouldGiveTheClientOfLiveAvatarWhatItIsToPublish() {
        UUID utterance = UUID.randomUUID();

        Optional<Avatar.Command> command = wire.done(() -> live.speak("s-1", utterance, "Hello"));

        assertThat(command.orElseThrow().topic()).isEqualTo("agent-control");
        assertThat(command.orElseThrow().message())
                .isEqualTo(new JsonObject()
                        .put("event_id", utterance.toString())
                        .put("event_type", "avatar.speak_text")
                        .put("session_id", "s-1")
                        .put("text", "Hello"));
        assertThat(FakeProvider.CALLS).isEmpty();
    }

    @Test
    void shouldKeepSessionsAlive() {
        wire.done(() -> live.keepAlive("s-1"));
        wire.done(() -> heygen.keepAlive("s-2"));

        assertThat(FakeProvider.calls("/v1/sessions/keep-alive").get(0).body())
                .isEqualTo(new JsonObject("{\"session_id\":\"s-1\"}"));
        assertThat(FakeProvider.calls("/v1/streaming.keep_alive").get(0).body())
                .isEqualTo(new JsonObject("{\"session_id\":\"s-2\"}"));
    }

    @Test
    void shouldTellTheReasonOfAStop() {
        wire.done(() -> live.stop("s-1", AvatarEnd.CREDITS_EXHAUSTED));
        wire.done(() -> heygen.stop("s-2", AvatarEnd.PAUSED));

        assertThat(FakeProvider.calls("/v1/sessions/stop").get(0).body())
                .isEqualTo(new JsonObject("{\"session_id\":\"s-1\",\"reason\":\"NO_CREDITS\"}"));
        assertThat(FakeProvider.calls("/v1/streaming.stop").get(0).body())
                .isEqualTo(new JsonObject("{\"session_id\":\"s-2\"}"));
    }

    @Test
    void shouldTakeWhatIsGoneForStopped() {
        FakeProvider.mood("/v1/sessions/stop", Mood.GONE);
        FakeProvider.mood("/v1/streaming.stop", Mood.GONE);

        assertThatCode(() -> wire.done(() -> live.stop("s-1", AvatarEnd.USER))).doesNotThrowAnyException();
        assertThatCode(() -> wire.done(() -> heygen.stop("s-2", AvatarEnd.USER)))
                .doesNotThrowAnyException();
    }

    @Test
    void shouldNotTakeARefusedStopForStopped() {
        FakeProvider.mood("/v1/sessions/stop", Mood.REFUSES);
        FakeProvider.mood("/v1/streaming.stop", Mood.BROKEN);

        assertThatThrownBy(() -> wire.done(() -> live.stop("s-1", AvatarEnd.USER)))
                .isInstanceOf(ProviderUnavailableException.class);
        assertThatThrownBy(() -> wire.done(() -> heygen.stop("s-2", AvatarEnd.USER)))
                .isInstanceOf(ProviderUnavailableException.class);
    }

    @Test
    void shouldBelieveNoAnswerThatIsNotAsDocumented() {
        for (Mood bad : new Mood[] {Mood.NO_DATA, Mood.OTHER_CODE, Mood.RUBBISH, Mood.EMPTY, Mood.REFUSES}) {
            FakeProvider.mood("/v1/sessions/token", bad, bad);
            FakeProvider.mood("/v1/streaming.new", bad, bad);

            assertThatThrownBy(() -> start(live)).as(bad.name()).isInstanceOf(ProviderUnavailableException.class);
            assertThatThrownBy(() -> start(heygen)).as(bad.name()).isInstanceOf(ProviderUnavailableException.class);
        }
    }

    private AvatarRoom start(Avatar avatar) {
        return wire.done(() -> avatar.start("en", id -> {
            named.add(id);
            return Uni.createFrom().voidItem();
        }));
    }
}
