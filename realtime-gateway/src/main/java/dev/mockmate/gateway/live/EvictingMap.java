package dev.mockmate.gateway.live;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A map that forgets the entries that were noted longest ago. Used on the connection's event loop only. */
final class EvictingMap<K, V> {
    private final Map<K, V> entries;

    EvictingMap(int capacity) {
        this.entries = new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > capacity;
            }
        };
    }

    /** Notes an entry; answers whether the key is new. */
    boolean note(K key, V value) {
        boolean isNew = entries.remove(key) == null;
        entries.put(key, value);
        return isNew;
    }

    Optional<V> of(K key) {
        return Optional.ofNullable(entries.get(key));
    }
}
