package dev.mockmate.billing.domain;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;

/** Ids made from what a thing is for: doing the same again gives the same id, which the database takes only once. */
public final class DeterministicId {
    private DeterministicId() {}

    /** The id of these parts in this order. */
    public static UUID of(Object... parts) {
        String name = Arrays.stream(parts).map(String::valueOf).collect(Collectors.joining("/"));
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /** The id of a user's welcome grant: there can be one. */
    public static UUID ofWelcome(UUID userId) {
        return of("welcome", userId);
    }
}
