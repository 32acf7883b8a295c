package dev.mockmate.gateway.domain;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The limits of sockets whose client has not shown a token yet: so many places for each <b>address</b> and for all together. With
 * the token they go over to {@link StartedSocketLimits}, which limits each user. Nobody is turned away for want of a place: the address that holds
 * most gives one up, its oldest socket first, and of those one that has said nothing. So whoever fills the places without a token
 * takes them from itself. Safe to use from any thread.
 *
 * @param <T> a socket
 */
public final class UnstartedSocketLimits<T> {
    private final int places;
    private final int perAddress;
    private final Map<T, String> addresses = new HashMap<>();
    private final Map<String, Held> byAddress = new LinkedHashMap<>();

    /**
     * Free places.
     *
     * @param places for all addresses together
     * @param perAddress for each of them
     */
    public UnstartedSocketLimits(int places, int perAddress) {
        this.places = places;
        this.perAddress = perAddress;
    }

    /** What an address holds, oldest first. */
    private record Held(Set<Object> silent, Set<Object> heard) {
        int size() {
            return silent.size() + heard.size();
        }
    }

    /** A socket was opened; answers the one that has to make room for it. */
    public synchronized Optional<T> enter(String address, T socket) {
        addresses.put(socket, address);
        Held held = byAddress.computeIfAbsent(address, none -> new Held(new LinkedHashSet<>(), new LinkedHashSet<>()));
        held.silent().add(socket);
        Optional<T> gives = Optional.empty();
        if (held.size() > perAddress) {
            gives = oldest(held, socket);
        } else if (addresses.size() > places) {
            gives = oldest(
                    byAddress.values().stream()
                            .max(Comparator.comparingInt(Held::size))
                            .orElseThrow(),
                    socket);
        }
        gives.ifPresent(this::leave);
        return gives;
    }

    /** The client said something: it is asked to make room after those that are silent. */
    public synchronized void heard(T socket) {
        String address = addresses.get(socket);
        if (address != null && byAddress.get(address).silent().remove(socket)) {
            byAddress.get(address).heard().add(socket);
        }
    }

    /** The socket has started or is closed. Answers whether it held a place. */
    public synchronized boolean leave(T socket) {
        String address = addresses.remove(socket);
        if (address == null) {
            return false;
        }
        Held held = byAddress.get(address);
        held.silent().remove(socket);
        held.heard().remove(socket);
        if (held.size() == 0) {
            byAddress.remove(address);
        }
        return true;
    }

    /** Places that are taken. */
    public synchronized int size() {
        return addresses.size();
    }

    /** The newcomer itself only when there is no other. */
    private Optional<T> oldest(Held held, T newcomer) {
        return first(held.silent(), newcomer)
                .or(() -> first(held.heard(), newcomer))
                .or(() -> Optional.of(newcomer));
    }

    @SuppressWarnings("unchecked")
    private Optional<T> first(Set<Object> sockets, T except) {
        Iterator<Object> all = sockets.iterator();
        while (all.hasNext()) {
            Object socket = all.next();
            if (socket != except) {
                return Optional.of((T) socket);
            }
        }
        return Optional.empty();
    }
}
