package dev.mockmate.interview.avatar.provider;

import dev.mockmate.interview.provider.ProviderConfig;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** The avatar providers; the one with a key is used, LiveAvatar when both have one. */
@ConfigMapping(prefix = "mockmate.avatar.providers")
public interface ProvidersConfig {

    LiveAvatarConfig liveavatar();

    HeyGenConfig heygen();

    /** LiveAvatar, HeyGen's successor. */
    interface LiveAvatarConfig extends ProviderConfig {
        /** Where the provider answers. */
        @Override
        @WithDefault("https://api.liveavatar.com")
        String baseUrl();

        /** Who is seen, an id of the account. */
        Optional<String> avatarId();

        /** Who is heard; the avatar's own voice without one. */
        Optional<String> voiceId();

        /** What the avatar knows; it says only what it is told, so none is needed. */
        Optional<String> contextId();

        /** Longest time of a session; the account's limit without one. */
        Optional<Duration> maxDuration();

        /** Sessions that cost nothing, end after a minute and show a fixed avatar. */
        @WithDefault("false")
        boolean sandbox();
    }

    /** HeyGen's streaming avatars. */
    interface HeyGenConfig extends ProviderConfig {
        /** Where the provider answers. */
        @Override
        @WithDefault("https://api.heygen.com/v1")
        String baseUrl();

        /** Who is seen; the account's default without one. */
        Optional<String> avatarId();

        /** Who is heard; the avatar's own voice without one. */
        Optional<String> voiceId();

        /** How sharp the picture is: {@code low}, {@code medium} or {@code high}. */
        @WithDefault("medium")
        String quality();

        /** Idle time after which HeyGen ends a session by itself. */
        @WithDefault("5m")
        Duration idleTimeout();

        /** How long HeyGen lets a session run. */
        @WithDefault("20m")
        Duration maxDuration();
    }
}
