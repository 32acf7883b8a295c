package dev.mockmate.interview.speech.deepgram;

import dev.mockmate.interview.provider.JsonProvider;
import dev.mockmate.interview.provider.ProviderResponse;
import dev.mockmate.interview.provider.application.ProviderUnavailableException;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/**
 * Short-lived tokens of Deepgram, so that clients stream audio to it without our key: {@code POST /v1/auth/grant}, {@code
 * Authorization: Token <key>}, body {@code {ttl_seconds}}, answer {@code {access_token, expires_in}}. Source:
 * developers.deepgram.com, token-based authentication.
 */
@ApplicationScoped
public class DeepgramTokens {
    private static final String NAME = "deepgram";

    private final SpeechConfig.Deepgram config;
    private final JsonProvider deepgram;

    DeepgramTokens(SpeechConfig config, Vertx vertx, MeterRegistry metrics) {
        this.config = config.deepgram();
        this.deepgram = new JsonProvider(NAME, config.deepgram(), vertx, metrics);
    }

    /** Whether there is a key. */
    public boolean isConfigured() {
        return deepgram.isConfigured();
    }

    /**
     * A new token. Fails with {@link ProviderUnavailableException}.
     *
     * @param language of the speech, BCP 47
     */
    public Uni<SpeechToken> grant(String language) {
        return deepgram.post(
                        "/v1/auth/grant",
                        Map.of("Authorization", "Token " + deepgram.key()),
                        new JsonObject()
                                .put("ttl_seconds", config.tokenLifetime().toSeconds()))
                .map(answer -> new SpeechToken(
                        ProviderResponse.text(NAME, answer, "access_token"), lifetime(answer), url(language)));
    }

    private Duration lifetime(JsonObject answer) {
        return answer.getValue("expires_in") instanceof Number seconds && seconds.longValue() > 0
                ? Duration.ofSeconds(seconds.longValue())
                : config.tokenLifetime();
    }

    /** Fillers and word timings are asked for: they are what delivery is measured by. */
    private String url(String language) {
        return config.listenUrl() + "?model=" + encoded(config.model()) + "&language=" + encoded(language)
                + "&interim_results=true&smart_format=true&filler_words=true&vad_events=true" + "&endpointing="
                + config.endpointing().toMillis() + "&utterance_end_ms="
                + config.utteranceEnd().toMillis();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
