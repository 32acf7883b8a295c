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
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * LiveAvatar in FULL mode: {@code POST /v1/sessions/token} with {@code X-API-KEY} names a session, {@code POST
 * /v1/sessions/start} with its token runs it, {@code /v1/sessions/keep-alive} and {@code /v1/sessions/stop} take its id.
 * Answers are {@code {code, data, message}}, 1000 or 100 meaning success. What it is to say is published in the LiveKit room
 * on the topic {@code agent-control}: the server has no seat there, so the client does it. It listens only while it is told
 * to (push to talk), so that it never answers the candidate by itself. Source: docs.liveavatar.com, sessions and FULL mode
 * events.
 */
@ApplicationScoped
public class LiveAvatar implements Avatar {
    private static final String NAME = "liveavatar";
    private static final String TOPIC = "agent-control";
    private static final Set<Integer> SUCCESS = Set.of(1000, 100);
    private static final Duration LONGEST_OF_MOST_ACCOUNTS = Duration.ofMinutes(20);

    private final ProvidersConfig.LiveAvatarConfig config;
    private final JsonProvider provider;

    LiveAvatar(ProvidersConfig config, Vertx vertx, MeterRegistry metrics) {
        this.config = config.liveavatar();
        this.provider = new JsonProvider(NAME, config.liveavatar(), vertx, metrics);
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
        return provider.post("/v1/sessions/token", key(), wish(language))
                .map(LiveAvatar::succeeded)
                .chain(session -> named.apply(ProviderResponse.text(NAME, session, "session_id"))
                        .chain(() -> run(ProviderResponse.text(NAME, session, "session_token"))));
    }

    @Override
    public Uni<Optional<Command>> speak(String providerSessionId, UUID utterance, String text) {
        JsonObject message = new JsonObject()
                .put("event_id", utterance.toString())
                .put("event_type", "avatar.speak_text")
                .put("session_id", providerSessionId)
                .put("text", text);
        return Uni.createFrom().item(Optional.of(new Command(TOPIC, message)));
    }

    @Override
    public Uni<Void> keepAlive(String providerSessionId) {
        return provider.post("/v1/sessions/keep-alive", key(), session(providerSessionId))
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> stop(String providerSessionId, AvatarEnd reason) {
        return provider.postOnce(
                        "/v1/sessions/stop", key(), session(providerSessionId).put("reason", told(reason)))
                .onFailure(ProviderResponse::isGone)
                .recoverWithNull()
                .replaceWithVoid();
    }

    private Uni<AvatarRoom> run(String token) {
        return provider.postOnce("/v1/sessions/start", Map.of("Authorization", "Bearer " + token), new JsonObject())
                .map(LiveAvatar::succeeded)
                .map(session -> new AvatarRoom(
                        ProviderResponse.socketUrl(NAME, session, "livekit_url"),
                        ProviderResponse.text(NAME, session, "livekit_client_token"),
                        longest(session)));
    }

    private JsonObject wish(String language) {
        JsonObject persona = new JsonObject().put("language", language);
        config.voiceId().ifPresent(voice -> persona.put("voice_id", voice));
        config.contextId().ifPresent(context -> persona.put("context_id", context));
        JsonObject wish = new JsonObject()
                .put("mode", "FULL")
                .put("avatar_persona", persona)
                .put("interactivity_type", "PUSH_TO_TALK")
                .put("is_sandbox", config.sandbox());
        config.avatarId().ifPresent(avatar -> wish.put("avatar_id", avatar));
        config.maxDuration().ifPresent(longest -> wish.put("max_session_duration", longest.toSeconds()));
        return wish;
    }

    private Map<String, String> key() {
        return Map.of("X-API-KEY", provider.key());
    }

    private static JsonObject session(String providerSessionId) {
        return new JsonObject().put("session_id", providerSessionId);
    }

    private static JsonObject succeeded(JsonObject answer) {
        if (answer.getValue("code") instanceof Number code && !SUCCESS.contains(code.intValue())) {
            throw new ProviderUnavailableException(NAME, "code " + code, false);
        }
        return ProviderResponse.data(NAME, answer);
    }

    private Duration longest(JsonObject session) {
        return session.getValue("max_session_duration") instanceof Number seconds && seconds.longValue() > 0
                ? Duration.ofSeconds(seconds.longValue())
                : config.maxDuration().orElse(LONGEST_OF_MOST_ACCOUNTS);
    }

    /** In the provider's words. */
    private static String told(AvatarEnd reason) {
        return switch (reason) {
            case DISCONNECTED, ABANDONED -> "USER_DISCONNECTED";
            case FORGOTTEN -> "IDLE_TIMEOUT";
            case CREDITS_EXHAUSTED -> "NO_CREDITS";
            case MAX_DURATION, EXPIRED -> "MAX_DURATION_REACHED";
            case START_FAILED -> "SERVER_ERROR";
            case USER, PAUSED, COMPLETED, ERASED -> "USER_CLOSED";
        };
    }
}
