package dev.mockmate.interview.avatar.application;

import dev.mockmate.interview.avatar.domain.AvatarEnd;
import dev.mockmate.interview.avatar.domain.AvatarRoom;
import dev.mockmate.interview.provider.application.ProviderUnavailableException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * A provider of talking avatars. It is paid by the minute, so its sessions are named here before they run there.
 *
 * <p>Every call goes to the network and fails with {@link ProviderUnavailableException}; none is made inside a transaction.
 */
public interface Avatar {

    /** {@code liveavatar|heygen}: what clients see as {@code mode}. */
    String name();

    /** Whether there is a key for it. */
    boolean isConfigured();

    /**
     * Starts a session.
     *
     * @param language of the speech, BCP 47
     * @param named is told the provider's id of the session before the session runs; the start goes on when it has succeeded
     */
    Uni<AvatarRoom> start(String language, Function<String, Uni<Void>> named);

    /**
     * Has it say a text.
     *
     * @param utterance names this text
     * @return what the client is to do for it; empty when it is done
     */
    Uni<Optional<Command>> speak(String providerSessionId, UUID utterance, String text);

    /** Keeps an idle session from being ended by the provider. */
    Uni<Void> keepAlive(String providerSessionId);

    /** Ends a session; one that is not there any more is ended. */
    Uni<Void> stop(String providerSessionId, AvatarEnd reason);

    /**
     * A message the client publishes in the room, where the server has no seat.
     *
     * @param topic of LiveKit's data channel
     * @param message JSON
     */
    record Command(String topic, JsonObject message) {}
}
