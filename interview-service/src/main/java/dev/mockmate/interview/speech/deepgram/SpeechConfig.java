package dev.mockmate.interview.speech.deepgram;

import dev.mockmate.interview.provider.ProviderConfig;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Speech to text, for clients that talk to the provider themselves. */
@ConfigMapping(prefix = "mockmate.speech")
public interface SpeechConfig {

    /** Deepgram's. */
    Deepgram deepgram();

    /** How Deepgram is called, and how clients are to call it. */
    interface Deepgram extends ProviderConfig {
        /** Where the provider answers. */
        @Override
        @WithDefault("https://api.deepgram.com")
        String baseUrl();

        /** Where clients stream audio to. */
        @WithDefault("wss://api.deepgram.com/v1/listen")
        String listenUrl();

        /** How long a token may be used to open a stream; 1 s to 1 h. */
        @WithDefault("60s")
        Duration tokenLifetime();

        /** Which of its models listens. */
        @WithDefault("nova-3")
        String model();

        /** Silence after which a piece of speech ends; people who think pause. */
        @WithDefault("300ms")
        Duration endpointing();

        /** Silence after which an utterance ends. */
        @WithDefault("1s")
        Duration utteranceEnd();
    }
}
