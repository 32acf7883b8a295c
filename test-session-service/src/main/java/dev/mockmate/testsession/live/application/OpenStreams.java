package dev.mockmate.testsession.live.application;

import dev.mockmate.platform.concurrency.UserPlaces;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Counts this replica's streams, so that nobody's streams cost another one theirs. */
@ApplicationScoped
public class OpenStreams {
    private final UserPlaces places;

    OpenStreams(LiveConfig config) {
        this.places = new UserPlaces(config.streamsPerUser(), config.streams());
    }

    /** Whether there is room for another one of this user. */
    public boolean hasRoom(UUID user) {
        return places.hasRoom(user);
    }

    /** One more. */
    public void opened(UUID user) {
        places.take(user);
    }

    /** One less. */
    public void closed(UUID user) {
        places.giveBack(user);
    }
}
