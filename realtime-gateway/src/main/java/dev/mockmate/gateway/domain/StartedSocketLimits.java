package dev.mockmate.gateway.domain;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The limits of sockets whose client has shown a token that holds: few places for each <b>user</b>, many for each address, and so
 * many for all together. Before the token {@link UnstartedSocketLimits} limits them. A session takes one place only: who comes back to it replaces the socket that holds it. Safe to use from any thread.
 *
 * @param <T> a socket
 */
public final class StartedSocketLimits<T> {
    private final int places;
    private final int perAddress;
    private final int perUser;
    private final Map<T, Place> taken = new HashMap<>();
    private final Map<UUID, Set<T>> byUser = new HashMap<>();
    private final Map<String, Integer> byAddress = new HashMap<>();

    /**
     * Free places.
     *
     * @param places for all together
     * @param perAddress for each address
     * @param perUser sessions of each user
     */
    public StartedSocketLimits(int places, int perAddress, int perUser) {
        this.places = places;
        this.perAddress = perAddress;
        this.perUser = perUser;
    }

    /** Whose place it is. */
    public record Place(UUID userId, UUID sessionId, String address) {}

    /**
     * Whether a place was to be had.
     *
     * @param <T> a socket
     */
    public sealed interface Entry<T> {
        /** It was; the older ones are of the same session. */
        record Seated<T>(List<T> older) implements Entry<T> {}

        /** All places of the address, or all there are, are taken; later there may be one. */
        record NoPlace<T>() implements Entry<T> {}

        /** The user has as many sessions as may be live at once. */
        record UserHasAll<T>() implements Entry<T> {}
    }

    /** Takes a place. */
    public synchronized Entry<T> enter(T socket, Place place) {
        Set<T> ofUser = byUser.getOrDefault(place.userId(), Set.of());
        List<T> older = ofUser.stream()
                .filter(other -> taken.get(other).sessionId().equals(place.sessionId()))
                .toList();
        long sessions = ofUser.stream()
                .map(other -> taken.get(other).sessionId())
                .filter(session -> !session.equals(place.sessionId()))
                .distinct()
                .count();
        if (sessions >= perUser) {
            return new Entry.UserHasAll<>();
        }
        long givenUp = older.stream()
                .filter(other -> taken.get(other).address().equals(place.address()))
                .count();
        if (taken.size() - older.size() >= places
                || byAddress.getOrDefault(place.address(), 0) - givenUp >= perAddress) {
            return new Entry.NoPlace<>();
        }
        taken.put(socket, place);
        byUser.computeIfAbsent(place.userId(), none -> new HashSet<>()).add(socket);
        byAddress.merge(place.address(), 1, Integer::sum);
        return new Entry.Seated<>(older);
    }

    /** Gives the place back, if the socket has one. */
    public synchronized void leave(T socket) {
        Place place = taken.remove(socket);
        if (place == null) {
            return;
        }
        byUser.computeIfPresent(place.userId(), (user, sockets) -> {
            sockets.remove(socket);
            return sockets.isEmpty() ? null : sockets;
        });
        byAddress.computeIfPresent(place.address(), (address, count) -> count == 1 ? null : count - 1);
    }

    /** Places that are taken. */
    public synchronized int size() {
        return taken.size();
    }
}
