package dev.mockmate.interview.avatar.provider;

import dev.mockmate.interview.avatar.application.Avatar;
import dev.mockmate.interview.avatar.domain.AvatarEnd;
import dev.mockmate.interview.avatar.domain.AvatarRoom;
import dev.mockmate.interview.provider.JsonProvider;
import dev.mockmate.interview.provider.ProviderResponse;
import dev.mockmate.interview.provider.application.ProviderUnavailableException;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * HeyGen's streaming avatars, version 2 (LiveKit), with {@code x-api-key}: {@code POST /streaming.new} makes and names a
 * session, {@code /streaming.start} runs it, {@code /streaming.task} has it repeat a text, {@code /streaming.keep_alive} and
 * {@code /streaming.stop} take its id. Answers are {@code {code, data, message}}, 100 meaning success; it has no words for the
 * reason of a stop. Source: docs.heygen.com, Streaming API.
 */
@ApplicationScoped
public class HeyGen implements Avatar {
    private static final String NAME = "heygen";
    private static final int SUCCESS = 100;

    private final ProvidersConfig.HeyGenConfig config;
    private final JsonProvider provider;

    HeyGen(ProvidersConfig config, Vertx vertx, MeterRegistry metrics) {
        this.config = config.heygen();
        this.provider = new JsonProvider(NAME, config.heygen(), vertx, metrics);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean isConfigured() {
        return provider.isConfigured();
    }

    @Override
    public Uni<AvatarRoom> start(String language, Function<String, Uni<Void>> named) {
        return provider.postOnce("/streaming.new", key(), wish())
                .map(answer -> ProviderResponse.data(NAME, succeeded(answer)))
                .chain(session -> named.apply(ProviderResponse.text(NAME, session, "session_id"))
                        .chain(() -> run(session)));
    }

    @Override
    public Uni<Optional<Command>> speak(String providerSessionId, UUID utterance, String text) {
        return provider.postOnce(
                        "/streaming.task",
                        key(),
                        session(providerSessionId).put("text", text).put("task_type", "repeat"))
                .map(HeyGen::succeeded)
                .replaceWith(Optional.empty());
    }

    @Override
    public Uni<Void> keepAlive(String providerSessionId) {
        return provider.post("/streaming.keep_alive", key(), session(providerSessionId))
                .map(HeyGen::succeeded)
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> stop(String providerSessionId, AvatarEnd reason) {
        return provider.postOnce("/streaming.stop", key(), session(providerSessionId))
                .onFailure(ProviderResponse::isGone)
                .recoverWithNull()
                .replaceWithVoid();
    }

    private Uni<AvatarRoom> run(JsonObject session) {
        AvatarRoom room = new AvatarRoom(
                ProviderResponse.socketUrl(NAME, session, "url"),
                ProviderResponse.text(NAME, session, "access_token"),
                session.getValue("session_duration_limit") instanceof Number seconds && seconds.longValue() > 0
                        ? Duration.ofSeconds(seconds.longValue())
                        : config.maxDuration());
        return provider.postOnce("/streaming.start", key(), session(ProviderResponse.text(NAME, session, "session_id")))
                .map(HeyGen::succeeded)
                .replaceWith(room);
    }

    private JsonObject wish() {
        JsonObject wish = new JsonObject()
                .put("quality", config.quality())
                .put("version", "v2")
                .put("activity_idle_timeout", config.idleTimeout().toSeconds());
        config.avatarId().ifPresent(avatar -> wish.put("avatar_id", avatar));
        config.voiceId().ifPresent(voice -> wish.put("voice", new JsonObject().put("voice_id", voice)));
        return wish;
    }

    private Map<String, String> key() {
        return Map.of("x-api-key", provider.key());
    }

    private static JsonObject session(String providerSessionId) {
        return new JsonObject().put("session_id", providerSessionId);
    }

    private static JsonObject succeeded(JsonObject answer) {
        if (answer.getValue("code") instanceof Number code && code.intValue() != SUCCESS) {
            throw new ProviderUnavailableException(NAME, "code " + code, false);
        }
        return answer;
    }
}
