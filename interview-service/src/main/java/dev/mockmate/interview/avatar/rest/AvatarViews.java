package dev.mockmate.interview.avatar.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.mockmate.interview.avatar.application.Avatar;
import dev.mockmate.interview.avatar.application.UseAvatar.Used;
import dev.mockmate.interview.avatar.domain.AvatarSession;
import dev.mockmate.platform.text.VisibleText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What clients see of avatars. */
public final class AvatarViews {
    private static final String FALLBACK = "fallback";
    private static final int LONGEST_SPEECH = 2_000;

    private AvatarViews() {}

    /** What the avatar is to say. */
    @Schema(name = "AvatarSpeech")
    public record Speech(
            @NotNull @VisibleText @Size(max = LONGEST_SPEECH)
            String text) {}

    /**
     * An avatar to be joined, or {@code {mode: "fallback"}} without any other member.
     *
     * @param mode {@code liveavatar|heygen|fallback}
     * @param livekitUrl of the room
     * @param livekitToken opens this room only
     * @param keepAliveSeconds how often keep-alive is to be called
     * @param expiresAt when the provider ends it
     */
    @Schema(name = "Avatar")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AvatarView(
            String mode,
            UUID avatarSessionId,
            String livekitUrl,
            String livekitToken,
            Long keepAliveSeconds,
            Instant startedAt,
            Instant expiresAt) {

        static AvatarView fallback() {
            return new AvatarView(FALLBACK, null, null, null, null, null, null);
        }

        static AvatarView of(AvatarSession.Live avatar, Duration keepAliveEvery) {
            return new AvatarView(
                    avatar.origin().provider(),
                    avatar.origin().id(),
                    avatar.room().url(),
                    avatar.room().token(),
                    keepAliveEvery.toSeconds(),
                    avatar.origin().startedAt(),
                    avatar.expiresAt());
        }
    }

    /**
     * What came of a call.
     *
     * @param mode {@code liveavatar|heygen|fallback}
     * @param done whether all is done; else the client publishes {@code command}, or plays its own loop in fallback
     */
    @Schema(name = "AvatarUse")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record UsedView(String mode, boolean done, CommandView command) {

        static Optional<UsedView> of(Used used) {
            if (used instanceof Used.Done done) {
                return Optional.of(new UsedView(
                        done.provider(),
                        done.command().isEmpty(),
                        done.command().map(CommandView::of).orElse(null)));
            }
            return used instanceof Used.Fallback ? Optional.of(new UsedView(FALLBACK, false, null)) : Optional.empty();
        }
    }

    /**
     * A message to be published in the room.
     *
     * @param topic of the data channel
     * @param message as JSON
     */
    @Schema(name = "AvatarCommand")
    public record CommandView(String topic, Map<String, Object> message) {

        static CommandView of(Avatar.Command command) {
            return new CommandView(command.topic(), command.message().getMap());
        }
    }
}
