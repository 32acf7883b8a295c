package dev.mockmate.interview.avatar.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.Comparator;
import java.util.Optional;

/** The avatars there are. Of several with a key the newer protocol is chosen: LiveAvatar before its predecessor HeyGen. */
@ApplicationScoped
public class AvatarProviders {

    private final Instance<Avatar> avatars;

    AvatarProviders(@Any Instance<Avatar> avatars) {
        this.avatars = avatars;
    }

    /** The one that new sessions are started with; empty without a key for any. */
    public Optional<Avatar> chosen() {
        return avatars.stream().filter(Avatar::isConfigured).max(Comparator.comparing(Avatar::name));
    }

    /** The one a session was started with; empty when its key is there no more. */
    public Optional<Avatar> named(String name) {
        return avatars.stream()
                .filter(avatar -> avatar.name().equals(name) && avatar.isConfigured())
                .findFirst();
    }
}
